package fr.parvis;

import static fr.parvis.AuthorizationScene.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/// A campaign to which the contributor brought something, and the facilitator something else.
final class ContributionScene {
    private ContributionScene() {}

    static void add(
            Map<String, String> names, JdbcClient sql, RestClient facilitator, UUID facilitatorId, UUID contributorId) {
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
        names.put("consultation", id);
        names.put("kept", written(sql, id, facilitatorId, "Le préau"));
        names.put("contribution", written(sql, id, contributorId, "La toiture"));
    }

    /// There are many scenes, and the API takes thirty of a person an hour.
    private static String written(JdbcClient sql, String consultation, UUID authorId, String title) {
        return sql.sql("""
                        insert into contributions.contribution (consultation_id, anonymity, title, body, author_id, at, on_day, moderation)
                        values (:consultation::uuid, 'NONE', :title, '', :author, now(), current_date, 'SHOWN') returning id
                        """)
                .param("consultation", consultation)
                .param("title", title)
                .param("author", authorId)
                .query(String.class)
                .single();
    }
}
