package fr.parvis.chat.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.chat.Assembly;
import fr.parvis.platform.Cursor;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/// What comes in over HTTP, too long, too deep, or not at all what it says.
@ParvisTest
class MessageHttpTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private TestPeople people;

    @LocalServerPort
    private int port;

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
            "/messages?on=demain",
            "/messages?before=1&after=1",
            "/messages?on=%2B999999999-12-31",
            "/messages?on=-999999999-01-01",
            "/hits?q=",
            "/hits?q=" + "a".repeat(201)
        }) {
            assertThat(get(path + question)).as(question).isIn(400, 404);
        }
        for (var question : new String[] {
            "/people?q=%00",
            "/people?q=%25_%5C",
            "/messages?around=" + Long.MIN_VALUE,
            "/messages?since=" + Long.MAX_VALUE,
            "/messages?after=-1",
            "/hits?q=%00%27%3A*%26"
        }) {
            assertThat(get(path + question)).as(question).isEqualTo(200);
        }
        var never = Cursor.of("+1000000000-01-01T00:00:00Z", room.topic());
        assertThat(get("/api/conversations?after=" + never)).isEqualTo(400);
        assertThat(get(path + "/messages?on=2026-02-01")).isEqualTo(200);
        assertThat(get("/api/conversations?after=Zm9v")).isEqualTo(400);
    }

    @Test
    void aDraftIsKeptHoweverOddAndRefusedWhenTooLong() {
        assertThat(saveDraft("\"👩‍🚒 \\ud83d \\u0000 é\"")).isEqualTo(204);
        assertThat(saveDraft("\"" + "a".repeat(10_000) + "\"")).isEqualTo(204);
        assertThat(saveDraft("\"" + "a".repeat(10_001) + "\"")).isEqualTo(400);
        assertThat(saveDraft("\"" + "a".repeat(3_000_000) + "\"")).isIn(400, 413);
        assertThat(saveDraft("null")).isEqualTo(400);
    }

    private int saveDraft(String body) {
        return browser.put()
                .uri("/api/conversations/" + room.topic() + "/draft")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"body\":" + body + "}")
                .exchange((_, response) -> response.getStatusCode().value());
    }

    private int get(String path) {
        return browser.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
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
