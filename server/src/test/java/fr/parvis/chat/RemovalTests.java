package fr.parvis.chat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/// Somebody is removed from a space in the middle of a conversation: every door is shut from that moment on, as if
/// there were nothing behind it.
@ParvisTest
class RemovalTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private TestPeople people;

    @Autowired
    private ConversationRooms rooms;

    @LocalServerPort
    private int port;

    private Assembly.Room room;
    private RestClient browser;
    private MessageView theirs;
    private MessageView mine;

    /// A door: what is asked for, and what is sent along.
    private record Door(HttpMethod method, String path, Object body) {}

    @BeforeEach
    void talk() {
        room = assembly.room();
        theirs = assembly.say(room.facilitator(), room.topic(), "Avez-vous vu le xylophone ?");
        mine = assembly.say(room.contributor(), room.topic(), "Oui, @[Vous](space)");
        browser = people.browser(room.contributor().personId());
    }

    private List<Door> doors() {
        var topic = "/api/conversations/" + room.topic();
        var theirMessage = "/api/messages/" + theirs.id();
        var myMessage = "/api/messages/" + mine.id();
        return List.of(
                new Door(HttpMethod.GET, topic, ""),
                new Door(HttpMethod.GET, topic + "/people", ""),
                new Door(HttpMethod.GET, topic + "/messages", ""),
                new Door(HttpMethod.GET, topic + "/messages?since=0", ""),
                new Door(HttpMethod.GET, topic + "/messages?around=1", ""),
                new Door(HttpMethod.GET, topic + "/hits?q=xylophone", ""),
                new Door(HttpMethod.GET, "/api/spaces/" + room.spaceId() + "/conversations", ""),
                new Door(HttpMethod.GET, theirMessage, ""),
                new Door(HttpMethod.GET, theirMessage + "/thread", ""),
                new Door(HttpMethod.PUT, theirMessage + "/reactions/%F0%9F%91%8D", ""),
                new Door(HttpMethod.PUT, topic + "/reading", Map.of("seq", 2)),
                new Door(HttpMethod.PUT, topic + "/draft", Map.of("body", "Et puis")),
                new Door(HttpMethod.PUT, topic + "/folder", ""),
                new Door(HttpMethod.PUT, myMessage, Map.of("body", "Non")),
                new Door(HttpMethod.POST, topic + "/messages", Map.of("id", UUID.randomUUID(), "body", "Encore")),
                new Door(
                        HttpMethod.POST,
                        topic + "/messages",
                        Map.of("id", UUID.randomUUID(), "body", "Encore", "threadId", theirs.id())),
                new Door(HttpMethod.POST, topic + "/messages", Map.of("id", mine.id(), "body", mine.body())),
                new Door(HttpMethod.DELETE, theirMessage + "/reactions/%F0%9F%91%8D", ""),
                new Door(HttpMethod.DELETE, myMessage, ""));
    }

    @Test
    void everyDoorIsOpenBeforeAndShutAfter() {
        for (var door : doors()) {
            if (!door.path.equals("/api/messages/" + mine.id())) {
                assertThat(status(door)).as(door.toString()).isBetween(200, 204);
            }
        }
        assembly.leave(room.spaceId(), room.contributor());
        for (var door : doors()) {
            assertThat(status(door)).as(door.toString()).isEqualTo(404);
        }
    }

    @Test
    void whatGathersKnowsNothingOfItAnyMore() {
        assertThat(rooms.admits(room.contributor().personId(), room.topic())).isTrue();
        assertThat(gathered()).allMatch(answer -> answer.contains(room.topic().toString()));
        assembly.leave(room.spaceId(), room.contributor());
        assertThat(rooms.admits(room.contributor().personId(), room.topic())).isFalse();
        assertThat(gathered()).noneMatch(answer -> answer.contains(room.topic().toString()) || answer.contains("xylo"));
        assertThat(read("/api/conversations/unread")).contains("\"messages\":0");
        assertThat(read("/api/cards?address=/messages/" + room.topic() + "?m=1"))
                .doesNotContain("xylophone", "Bulletin");
    }

    private List<String> gathered() {
        return List.of(read("/api/conversations"), read("/api/search?q=xylophone&kinds=messages"), read("/api/today"));
    }

    private int status(Door door) {
        var request = browser.method(door.method).uri(URI.create("http://127.0.0.1:" + port + door.path));
        if (!door.body.equals("")) {
            request.contentType(MediaType.APPLICATION_JSON).body(door.body);
        }
        return request.exchange((_, response) -> response.getStatusCode().value());
    }

    private String read(String path) {
        return browser.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .retrieve()
                .body(String.class);
    }
}
