package fr.parvis.notifications.mails;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mail that tells of something said is answered by mail, where the person may answer.
@ParvisTest
class AnsweredMailsTests {
    private static final String ADDRESS = "reponse\\+r[0-9a-v]{24}@parvis\\.example";

    @Autowired
    private Assembly assembly;

    @Autowired
    private Messages messages;

    @Autowired
    private Postman postman;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Assembly.Room room;

    @BeforeEach
    void monday() {
        room = assembly.room();
        postman.work();
        postman.monday("10:00");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private record Sent(String text, @Nullable String replyTo) {}

    private List<Sent> mails(Actor to) {
        return sql.sql(
                        "select text_body as text, reply_to from mail.message where recipient = :to order by created_at, id")
                .param("to", people.addressee(to.personId()).orElseThrow().email())
                .query(Sent.class)
                .list();
    }

    private String named(Actor actor) {
        return "@[" + people.view(actor.personId()).fullName() + "](person:" + actor.personId() + ")";
    }

    private record Place(String target, UUID placeId, UUID personId) {}

    private Place place(String address) {
        return sql.sql("select target, place_id, person_id from mail.reply_address where token = :token")
                .param("token", address.replaceAll("reponse\\+r|@.*", ""))
                .query(Place.class)
                .single();
    }

    @Test
    void aMailOfOneMentionIsAnsweredInItsConversation() {
        assembly.say(room.facilitator(), room.topic(), named(room.reader()) + " qu’en dites-vous ?");
        postman.later(Duration.ofMinutes(20));
        assertThat(mails(room.reader())).singleElement().satisfies(mail -> {
            assertThat(mail.replyTo()).matches(ADDRESS);
            assertThat(mail.text())
                    .contains(
                            "Répondez à ce courriel\u00a0: votre réponse paraîtra dans «\u00a0Bulletin de printemps\u00a0».")
                    .doesNotContain("Répondre par courriel");
            assertThat(place(String.valueOf(mail.replyTo())))
                    .isEqualTo(new Place("topic", room.topic(), room.reader().personId()));
        });
    }

    @Test
    void oneOfAThreadIsAnsweredInThatThread() {
        var root = assembly.say(room.contributor(), room.topic(), "Une idée");
        messages.write(
                room.facilitator(),
                room.topic(),
                new WriteMessage(UUID.randomUUID(), named(room.reader()) + " et vous ?", root.id()));
        postman.later(Duration.ofMinutes(20));
        var mail = mails(room.reader()).getFirst();
        assertThat(place(String.valueOf(mail.replyTo())))
                .isEqualTo(new Place("thread", root.id(), room.reader().personId()));
    }

    @Test
    void aMailOfSeveralThingsHasALinkALine() {
        assembly.say(room.facilitator(), room.topic(), named(room.reader()) + " un");
        postman.mention(room.facilitator(), room.spaceId(), "Ce qui n’a pas de page", room.reader());
        postman.later(Duration.ofMinutes(20));
        assertThat(mails(room.reader())).singleElement().satisfies(mail -> {
            assertThat(mail.replyTo()).isNull();
            assertThat(mail.text()).doesNotContain("Répondez à ce courriel");
            assertThat(mail.text().lines().filter(line -> line.matches("  Répondre par courriel\u00a0: " + ADDRESS)))
                    .hasSize(1);
        });
    }

    @Test
    void whoMayNotAnswerAnyMoreIsNotToldToAnswer() {
        assembly.say(room.facilitator(), room.topic(), named(room.reader()) + " trop tard");
        sql.sql("update chat.conversation set closed_at = current_timestamp, closed_by = :by where id = :id")
                .param("id", room.topic())
                .param("by", room.facilitator().personId())
                .update();
        postman.later(Duration.ofMinutes(20));
        assertThat(mails(room.reader())).singleElement().satisfies(mail -> {
            assertThat(mail.replyTo()).isNull();
            assertThat(mail.text()).doesNotContain("Répond");
        });
    }
}
