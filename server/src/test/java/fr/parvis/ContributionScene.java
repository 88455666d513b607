package fr.parvis;

import static fr.parvis.AuthorizationScene.post;

import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestClient;

/// A campaign to which the contributor brought something, and the facilitator something else.
final class ContributionScene {
    private ContributionScene() {}

    static void add(Map<String, String> names, RestClient facilitator, RestClient contributor) {
        var content = Map.of(
                "kind",
                "CAMPAIGN",
                "question",
                "Quels travaux en 2027 ?",
                "explanation",
                "",
                "anonymity",
                "NONE",
                "groupIds",
                List.of(),
                "unitIds",
                List.of(),
                "moderated",
                false,
                "supports",
                true);
        var id = post(facilitator, "/api/spaces/" + names.get("space") + "/consultations", content);
        var contributions = "/api/consultations/" + id + "/contributions";
        names.put("consultation", id);
        names.put("kept", post(facilitator, contributions, Map.of("title", "Le préau", "body", "")));
        names.put("contribution", post(contributor, contributions, Map.of("title", "La toiture", "body", "")));
    }
}
