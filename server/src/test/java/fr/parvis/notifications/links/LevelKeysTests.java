package fr.parvis.notifications.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.levels.Deliveries;
import fr.parvis.notifications.levels.Levels;
import fr.parvis.platform.Actor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Changing what one is told from a mail.
@ParvisTest
class LevelKeysTests {
    @Autowired
    private LevelLinks links;

    @Autowired
    private LevelKeys keys;

    @Autowired
    private Levels levels;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Commission commission;

    @Autowired
    private TestClock clock;

    @Value("${local.server.port}")
    private int port;

    private Commission.Room room;
    private Actor odile;
    private UUID space;

    @BeforeEach
    void open() {
        room = commission.room();
        odile = room.reader();
        space = room.space().id();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private String token() {
        return links.page(odile.personId(), space).split("#")[1];
    }

    @Test
    void aLinkSaysTheSpaceAndTheLevelAndChangesIt() {
        assertThat(keys.look(token()))
                .isEqualTo(new LevelKeyView(room.space().name(), NotificationLevel.IMPORTANT, true));
        keys.choose(token(), NotificationLevel.DIGEST);
        assertThat(levels.level(odile, space).level()).isEqualTo(NotificationLevel.DIGEST);
        keys.choose(token(), NotificationLevel.IMPORTANT);
        assertThat(levels.level(odile, space).level()).isEqualTo(NotificationLevel.IMPORTANT);
    }

    @Test
    void aForgedLinkIsNone() {
        var bytes = Base64.getUrlDecoder().decode(token());
        for (var place : new int[] {0, 20, 35, 50}) {
            var forged = bytes.clone();
            forged[place] ^= 1;
            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(forged));
        }
        refused("");
        refused("été");
        refused(token().substring(2));
    }

    @Test
    void anOldLinkIsOver() {
        var token = token();
        clock.advance(Duration.ofDays(179));
        keys.look(token);
        clock.advance(Duration.ofDays(2));
        refused(token);
    }

    @Test
    void whoLeftTheSpaceHasNoLink() {
        var token = token();
        commission.leave(room, odile);
        refused(token);
        assertThatThrownBy(() -> keys.choose(token, NotificationLevel.ALL)).hasMessage("level-link-over");
    }

    @Test
    void aMailProgramEndsTheMailInOneClickAndOpeningItChangesNothing() throws Exception {
        var address = URI.create(links.unsubscription(odile.personId()));
        var path = address.getPath() + "?" + address.getQuery();
        assertThat(send(HttpRequest.newBuilder().uri(at(path)).GET().build()).statusCode())
                .isEqualTo(303);
        assertThat(deliveries.of(odile.personId()).mail()).isTrue();
        var click = HttpRequest.newBuilder()
                .uri(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        assertThat(send(click).statusCode()).isEqualTo(204);
        assertThat(deliveries.of(odile.personId()).mail()).isFalse();
        var token = links.page(odile.personId(), null).split("#")[1];
        assertThat(keys.look(token)).isEqualTo(new LevelKeyView(null, null, false));
        keys.mail(token, true);
        assertThat(deliveries.of(odile.personId()).mail()).isTrue();
    }

    @Test
    void aForeignPageChangesNothingByALink() throws Exception {
        var forged = HttpRequest.newBuilder()
                .uri(at("/api/level-keys/level"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"token\":\"" + token() + "\",\"level\":\"SILENT\"}"))
                .build();
        assertThat(send(forged).statusCode()).isEqualTo(403);
        assertThat(levels.level(odile, space).level()).isEqualTo(NotificationLevel.IMPORTANT);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> keys.look(token)).hasMessage("level-link-over");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
