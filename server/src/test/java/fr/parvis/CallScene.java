package fr.parvis;

import static fr.parvis.AuthorizationScene.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/// A call for texts, published, of whose jury the contributor is; and one that is still a draft.
final class CallScene {
    private CallScene() {}

    static void add(Map<String, String> names, RestClient facilitator, String jurorId) {
        var day = LocalDate.now();
        var content = Map.<String, Object>ofEntries(
                Map.entry("title", "Concours de textes"),
                Map.entry("rules", "Un texte."),
                Map.entry("fromOn", day.toString()),
                Map.entry("untilOn", day.plusDays(10).toString()),
                Map.entry("eraseOn", day.plusDays(40).toString()),
                Map.entry("perPerson", 1),
                Map.entry("pictures", 0),
                Map.entry("megabytes", 5),
                Map.entry("criteria", List.of("Style")),
                Map.entry("consents", List.of("J’accepte.")),
                Map.entry("jurorIds", List.of(jurorId)));
        facilitator
                .put()
                .uri("/api/spaces/" + names.get("space") + "/tools/CALLS")
                .retrieve()
                .toBodilessEntity();
        var path = "/api/spaces/" + names.get("space") + "/calls";
        names.put("draftCall", post(facilitator, path, content));
        var id = post(facilitator, path, content);
        names.put("call", id);
        facilitator.put().uri("/api/calls/" + id + "/publication").retrieve().toBodilessEntity();
        var call = facilitator
                .get()
                .uri("/api/calls/" + id)
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .body(Map.class);
        names.put("callCode", String.valueOf(call.get("code")));
        names.put("callErase", day.plusDays(40).toString());
        names.put("callUntil", day.plusDays(10).toString());
    }
}
