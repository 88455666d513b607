package fr.parvis.broadcasts.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.broadcasts.Broadcasts;
import fr.parvis.broadcasts.ChannelCounts;
import fr.parvis.broadcasts.Sender;
import fr.parvis.broadcasts.Town;
import fr.parvis.broadcasts.reading.ReceivedBroadcasts;
import fr.parvis.people.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// Where a gateway is set up, who has no address and a mobile number gets a text message, once.
@ParvisTest
class TextMessagesTests {
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = server();
    private static volatile int status = 200;

    @Autowired
    private Town town;

    @Autowired
    private Broadcasts broadcasts;

    @Autowired
    private Sender sender;

    @Autowired
    private ReceivedBroadcasts received;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Town.Hall hall;

    private static HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                ASKED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        properties.add(
                "parvis.sms.url",
                () -> "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/sms");
        properties.add("parvis.sms.per-minute", () -> "3");
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @BeforeEach
    void open() {
        hall = town.hall();
        status = 200;
        // The pace of the test before is over.
        sql.sql("update broadcasts.sending set asked_at = '2000-01-01' where asked_at is not null")
                .update();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private UUID sent(String title) {
        var id = town.sent(hall, Town.toEverybody(title, "Jeudi."));
        town.tellAll(hall);
        return id;
    }

    /// Until nothing is due, whoever asks: the job of the product is at it as well.
    private void textAll() {
        boolean asked;
        do {
            asked = sender.text();
        } while (asked);
        await().until(() -> sql.sql(
                        "select not exists (select from broadcasts.sending where asked_at > :lately and done_at is null and due_at is null and failure is null)")
                .param("lately", clock.instant().minusSeconds(5).atOffset(java.time.ZoneOffset.UTC))
                .query(Boolean.class)
                .single());
    }

    private static List<String> asked(String title) {
        return ASKED.stream().filter(one -> one.contains(title)).toList();
    }

    private Map<String, Object> sending(UUID id) {
        return sql.sql("select tries, done_at, due_at, failure from broadcasts.sending where broadcast_id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    @Test
    void whoHasNoAddressAndAMobileNumberGetsOneTextMessageWithTheirLink() {
        var title = "Eau" + UUID.randomUUID();
        town.person(hall, null, "06 39 98 41 01");
        var id = town.draft(hall, Town.toEverybody(title, "Jeudi."));
        assertThat(broadcasts.preview(hall.administrator(), id)).isEqualTo(new ChannelCounts(0, 0, 1, 0, 0));
        broadcasts.send(hall.administrator(), id, new ChannelCounts(0, 0, 1, 0, 0));
        town.tellAll(hall);
        textAll();
        textAll();
        assertThat(asked(title)).hasSize(1);
        var said = JsonMapper.shared().readValue(asked(title).getFirst(), Map.class);
        assertThat(said.get("to")).isEqualTo("+262639984101");
        var link = Pattern.compile("/diffusion#([\\w-]{43})$").matcher(String.valueOf(said.get("text")));
        assertThat(link.find()).isTrue();
        assertThat(received.received(new Token(link.group(1))).title()).isEqualTo(title);
        assertThat(sending(id).get("done_at")).isNotNull();
    }

    @Test
    void aBusyGatewayIsAskedLaterAndARefusalIsNotAskedAgain() {
        status = 503;
        town.person(hall, null, "07 12 34 56 78");
        var title = "Route" + UUID.randomUUID();
        var id = sent(title);
        textAll();
        assertThat(asked(title)).hasSize(1);
        assertThat(sending(id).get("due_at")).isNotNull();
        status = 400;
        clock.advance(Duration.ofMinutes(2));
        textAll();
        clock.advance(Duration.ofDays(1));
        textAll();
        assertThat(asked(title)).hasSize(2);
        assertThat(sending(id)).containsEntry("failure", "refused").containsEntry("tries", 2);
    }

    @Test
    void whoLeftBeforeTheirTurnIsNotSentTo() {
        status = 503;
        var person = town.person(hall, null, "07 12 34 56 79");
        var title = "Bal" + UUID.randomUUID();
        var id = sent(title);
        textAll();
        assertThat(asked(title)).hasSize(1);
        sql.sql("update people.affiliation set ended_at = current_timestamp where person_id = :id")
                .param("id", person)
                .update();
        status = 200;
        clock.advance(Duration.ofMinutes(2));
        textAll();
        assertThat(asked(title)).hasSize(1);
        assertThat(sending(id)).containsEntry("failure", "gone");
    }

    @Test
    void whatAGatewayWasAskedForWhenTheNodeDiedIsNotAskedForAgain() {
        town.person(hall, null, "07 12 34 56 78");
        var title = "Pont" + UUID.randomUUID();
        var id = town.sent(hall, Town.toEverybody(title, "Jeudi."));
        sql.sql("""
                        update broadcasts.sending set told_at = :at, asked_at = :at, tries = 1 where broadcast_id = :id
                        """)
                .param("id", id)
                .param("at", clock.instant().minusSeconds(10).atOffset(java.time.ZoneOffset.UTC))
                .update();
        textAll();
        assertThat(asked(title)).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        assertThat(broadcasts.broadcast(hall.administrator(), id).figures().unreached())
                .isOne();
    }

    @Test
    void theGatewayIsAskedNoFasterThanItsPace() {
        clock.advance(Duration.ofDays(30));
        for (var each = 0; each < 5; each++) {
            town.person(hall, null, "07 12 34 56 7" + each);
        }
        var title = "Foire" + UUID.randomUUID();
        sent(title);
        textAll();
        assertThat(asked(title)).hasSizeLessThanOrEqualTo(3);
        clock.advance(Duration.ofSeconds(61));
        textAll();
        clock.advance(Duration.ofSeconds(61));
        textAll();
        assertThat(asked(title)).hasSize(5);
    }
}
