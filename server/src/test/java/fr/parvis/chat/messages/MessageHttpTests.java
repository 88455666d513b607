package fr.parvis.chat.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.chat.Assembly;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/// What comes in over HTTP, too long, too deep, or not at all what it says.
@ParvisTest
class MessageHttpTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private TestPeople people;

    private Assembly.Room room;
    private RestClient browser;

    @BeforeEach
    void gather() {
        room = assembly.room();
        browser = people.browser(room.contributor().personId());
    }

    @Test
    void aMessageIsTakenOnceAndSaysSo() {
        var body = Map.of("id", UUID.randomUUID(), "body", "é".repeat(10_000));
        assertThat(write(body)).isEqualTo(201);
        assertThat(write(body)).isEqualTo(200);
    }

    @Test
    void whatIsTooLongOrNoMessageIsRefused() {
        var id = UUID.randomUUID();
        assertThat(write(Map.of("id", id, "body", "a".repeat(10_001)))).isEqualTo(400);
        assertThat(write(Map.of("id", id, "body", "a".repeat(1_000_000)))).isEqualTo(400);
        assertThat(write(Map.of("id", id, "body", "   "))).isEqualTo(400);
        assertThat(write(Map.of("body", "sans identifiant"))).isEqualTo(400);
        assertThat(write(Map.of(
                        "id", id, "body", "x", "authorId", room.facilitator().personId())))
                .isEqualTo(400);
        assertThat(write("{\"id\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isEqualTo(400);
        assertThat(write("{\"id\":\"" + id + "\",\"body\":\"\\ud83d seul\"}")).isEqualTo(201);
    }

    @Test
    void aQuestionThatIsNoneIsRefused() {
        var path = "/api/conversations/" + room.topic();
        for (var question : new String[] {
            "/messages?on=demain", "/messages?before=1&after=1", "/hits?q=", "/hits?q=" + "a".repeat(201)
        }) {
            assertThat(get(path + question)).as(question).isIn(400, 404);
        }
        assertThat(get(path + "/messages?on=2026-02-01")).isEqualTo(200);
        assertThat(get("/api/conversations?after=Zm9v")).isEqualTo(400);
    }

    private int get(String path) {
        return browser.get()
                .uri(path)
                .exchange((_, response) -> response.getStatusCode().value());
    }

    private int write(Object body) {
        return browser.post()
                .uri("/api/conversations/" + room.topic() + "/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((_, response) -> response.getStatusCode().value());
    }
}
