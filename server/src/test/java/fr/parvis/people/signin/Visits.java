package fr.parvis.people.signin;

import fr.parvis.TestPeople;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/// What a browser asks for at sign-in and after, with the answer whatever its status.
record Visits(TestPeople cast) {
    ResponseEntity<Map<String, Object>> signIn(String identifier, String password, String address) {
        return signIn(identifier, password, address, false, null);
    }

    ResponseEntity<Map<String, Object>> signIn(
            String identifier, String password, String address, boolean remember, String cookie) {
        return send(cast.stranger()
                .post()
                .uri("/api/session")
                .header("X-Forwarded-For", address)
                .headers(headers -> {
                    if (cookie != null) {
                        headers.set(HttpHeaders.COOKIE, cookie);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("identifier", identifier, "password", password, "remember", remember)));
    }

    ResponseEntity<Map<String, Object>> session(String cookie) {
        return request(cookie, "GET", "/api/session", null);
    }

    List<Map<String, Object>> list(String cookie) {
        return cast.stranger()
                .get()
                .uri("/api/sessions")
                .header(HttpHeaders.COOKIE, cookie)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
    }

    ResponseEntity<Map<String, Object>> request(String cookie, String method, String address, Map<String, ?> body) {
        var request =
                cast.stranger().method(HttpMethod.valueOf(method)).uri(address).header(HttpHeaders.COOKIE, cookie);
        return send(
                body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).body(body));
    }

    @SuppressWarnings("unchecked")
    private static ResponseEntity<Map<String, Object>> send(RestClient.RequestHeadersSpec<?> request) {
        return request.exchange((_, response) -> {
            var length = response.getHeaders().getContentType() == null ? null : response.bodyTo(Map.class);
            return ResponseEntity.status(response.getStatusCode())
                    .headers(response.getHeaders())
                    .body(length);
        });
    }
}
