package fr.parvis.setup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.Parvis;
import fr.parvis.postgres.ThrowawayPostgres;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.http.MediaType;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.client.RestClient;

/// The first visit of an empty installation, on a database of its own.
class FirstVisitTests {
    private static final String PASSWORD = "Sept canards traversent la Seille";

    @Test
    void whoReadsTheConsoleTakesTheInstallationOnce() {
        var postgres = ThrowawayPostgres.start();
        try (var running = SpringApplication.run(
                Parvis.class,
                "--server.port=0",
                "--parvis.empty=true",
                "--parvis.data=" + System.getProperty("java.io.tmpdir") + "/parvis-first-visit-" + System.nanoTime(),
                "--parvis.public-url=http://127.0.0.1",
                "--spring.datasource.url=" + postgres.jdbcUrl(),
                "--spring.datasource.username=" + postgres.user(),
                "--spring.datasource.password=" + postgres.password())) {
            var browser = RestClient.builder()
                    .baseUrl("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port"))
                    .defaultHeader("Parvis-Request", "1")
                    .build();
            var code = String.valueOf(ReflectionTestUtils.invokeGetterMethod(
                    ReflectionTestUtils.getField(running.getBean(FirstVisit.class), "code"), "text"));

            assertThat(get(browser, "/api/setup")).isEqualTo(204);
            assertThat(post(browser, "/api/setup/code", Map.of("code", "AAAA-AAAA-AAAA-AAAA")))
                    .isEqualTo(403);
            assertThat(post(browser, "/api/setup", command("AAAA-AAAA-AAAA-AAAA", PASSWORD)))
                    .isEqualTo(403);
            assertThat(post(browser, "/api/setup/code", Map.of("code", code.toLowerCase())))
                    .isEqualTo(204);
            assertThat(post(browser, "/api/setup", command(code, "Soleil2026!")))
                    .as("nothing is kept of a refused attempt")
                    .isEqualTo(400);
            assertThat(get(browser, "/api/setup")).isEqualTo(204);

            assertThat(post(browser, "/api/setup", command(code, PASSWORD))).isEqualTo(201);
            assertThat(get(browser, "/api/setup")).isEqualTo(404);
            assertThat(post(browser, "/api/setup", command(code, PASSWORD))).isEqualTo(404);
            assertThat(post(browser, "/api/setup/code", Map.of("code", code))).isEqualTo(404);
            var session = browser.post()
                    .uri("/api/session")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("identifier", "odile@valbourg.example", "password", PASSWORD, "remember", false))
                    .retrieve()
                    .body(Map.class);
            assertThat(session).containsEntry("platformAdmin", true);
            assertThat(String.valueOf(session.get("capacities"))).contains("ORG_ADMIN", "valbourg-sur-seille");
        }
    }

    private static Map<String, Object> command(String code, String password) {
        return Map.of(
                "code", code,
                "person",
                        Map.of(
                                "givenName", "Odile",
                                "familyName", "Kremer",
                                "email", "odile@valbourg.example",
                                "kind", "ELECTED_MEMBER",
                                "password", password),
                "organisation", Map.of("name", "Valbourg-sur-Seille", "kind", "MUNICIPALITY"));
    }

    private static int get(RestClient browser, String address) {
        return browser.get()
                .uri(address)
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    private static int post(RestClient browser, String address, Map<String, ?> body) {
        return browser.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((_, answer) -> answer.getStatusCode().value());
    }
}
