package fr.parvis.broadcasts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.broadcasts.reading.ReceivedBroadcasts;
import fr.parvis.notifications.mails.Postman;
import fr.parvis.notifications.push.Pockets;
import fr.parvis.platform.Actor;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Broadcasts to people who are told on their devices: at once there, by their next channel only if they do not open
/// it.
@ParvisTest
class PushedBroadcastsTests {
    @Autowired
    private Town town;

    @Autowired
    private Broadcasts broadcasts;

    @Autowired
    private ReceivedBroadcasts received;

    @Autowired
    private Sender sender;

    @Autowired
    private Pockets pockets;

    @Autowired
    private Postman postman;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Town.Hall hall;
    private UUID person;
    private Pockets.Phone phone;
    private String title;

    @BeforeEach
    void monday() {
        postman.monday("10:00");
        hall = town.hall();
        person = town.withMail(hall);
        phone = pockets.phone(Actor.of(person));
        title = "Eau coupée " + UUID.randomUUID();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private UUID sent() {
        var id = town.sent(hall, Town.toEverybody(title, "Jeudi."));
        town.tellAll(hall);
        pockets.settle();
        return id;
    }

    private void later(Duration duration) {
        clock.advance(duration);
        sender.goOn();
        town.tellAll(hall);
        pockets.settle();
    }

    private String state(UUID id) {
        var figures = broadcasts.broadcast(hall.administrator(), id).figures();
        return figures == null
                ? ""
                : "read " + figures.read() + " underway " + figures.underway() + " delivered " + figures.delivered();
    }

    private int rings(UUID id) {
        return sql.sql("select count from activity.notice where address = :address and person_id = :person")
                .param("address", "/diffusions/" + id)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    @Test
    void theDeviceIsFirstAndTheMailComesOnlyToWhoDoesNotOpen() {
        var id = town.draft(hall, Town.toEverybody(title, "Jeudi."));
        assertThat(broadcasts.preview(hall.administrator(), id)).isEqualTo(new ChannelCounts(1, 0, 0, 0, 0));
        id = sent();
        assertThat(phone.shows())
                .singleElement()
                .satisfies(shown -> assertThat(shown.get("title").asString()).contains(title));
        later(Duration.ofHours(2));
        assertThat(town.mailsWith(title)).isZero();
        assertThat(state(id)).isEqualTo("read 0 underway 1 delivered 0");
        later(Duration.ofMinutes(61));
        later(Duration.ofHours(4));
        assertThat(town.mailsWith(title)).isEqualTo(1);
        assertThat(phone.shows()).hasSize(1);
        assertThat(rings(id)).isEqualTo(1);
        received.read(Actor.of(person), id);
        assertThat(state(id)).isEqualTo("read 1 underway 0 delivered 0");
    }

    @Test
    void whoOpensItIsSentNothingMore() {
        var id = sent();
        received.read(Actor.of(person), id);
        later(Duration.ofHours(5));
        assertThat(town.mailsWith(title)).isZero();
    }

    @Test
    void whoHasNoDeviceAnyMoreIsSentToByTheNextChannelAtOnce() {
        sent();
        sql.sql("delete from notifications.device where person_id = :person")
                .param("person", person)
                .update();
        later(Duration.ofMinutes(1));
        assertThat(town.mailsWith(title)).isEqualTo(1);
    }

    @Test
    void whoIsLeftAloneAtThatHourIsSentToByMail() {
        clock.advance(Duration.ofHours(12));
        sent();
        assertThat(phone.shows()).isEmpty();
        assertThat(town.mailsWith(title)).isEqualTo(1);
    }

    @Test
    void chasedByHandTheyAreSentToOnce() {
        var id = sent();
        broadcasts.chase(hall.administrator(), id, broadcasts.chasable(hall.administrator(), id));
        town.tellAll(hall);
        later(Duration.ofHours(5));
        assertThat(town.mailsWith(title)).isEqualTo(1);
    }
}
