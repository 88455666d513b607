package fr.parvis.chat.later;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.chat.reading.Readings;
import fr.parvis.chat.reading.SaveDraft;
import fr.parvis.platform.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is put off: messages that leave at their moment, once; reminders that ring for one person, once.
@ParvisTest
class LaterTests {
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");

    @Autowired
    private Assembly assembly;

    @Autowired
    private LateMessages late;

    @Autowired
    private LateMessageStore store;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Messages messages;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Readings readings;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Assembly.Room room;

    @BeforeEach
    void gather() {
        room = assembly.room();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Due in(Duration duration) {
        return new Due(LocalDateTime.ofInstant(clock.instant().plus(duration), REUNION), REUNION.getId());
    }

    private LateMessageView putOff(Actor actor, String body) {
        return late.schedule(actor, room.topic(), new WriteLater(UUID.randomUUID(), body, in(Duration.ofHours(2))));
    }

    private void sendAll() {
        while (late.sendNext()) {}
    }

    private void ringAll() {
        while (reminders.ringNext()) {}
    }

    private List<String> said() {
        return sql.sql("select body from chat.message where conversation_id = :id order by seq")
                .param("id", room.topic())
                .query(String.class)
                .list();
    }

    private List<String> bell(Actor actor, String kind) {
        return sql.sql(
                        "select excerpt || ' ' || address from activity.notice where person_id = :id and kind = :kind order by at")
                .param("id", actor.personId())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    @Test
    void aMessageLeavesAtItsMomentOnTheClockOfItsAuthor() {
        var waiting = putOff(room.contributor(), "Bonne rentrée à tous");
        var moment = Duration.between(clock.instant(), waiting.dueAt());
        assertThat(moment).isBetween(Duration.ofMinutes(118), Duration.ofHours(2));
        sendAll();
        assertThat(said()).isEmpty();
        clock.advance(Duration.ofHours(2));
        sendAll();
        assertThat(said()).containsExactly("Bonne rentrée à tous");
        assertThat(late.waiting(room.contributor())).isEmpty();
    }

    @Test
    void itIsTheAuthorsAloneUntilThen() {
        var waiting = putOff(room.contributor(), "Surprise");
        assertThat(late.waiting(room.facilitator())).isEmpty();
        refused("not-found", () -> late.cancel(room.facilitator(), waiting.id()));
        refused(
                "not-found",
                () -> late.change(
                        room.facilitator(), waiting.id(), new ChangeLateMessage("Raté", in(Duration.ofHours(1)))));
    }

    @Test
    void scheduledAgainItIsOne() {
        var command = new WriteLater(UUID.randomUUID(), "Une fois", in(Duration.ofHours(1)));
        late.schedule(room.contributor(), room.topic(), command);
        late.schedule(room.contributor(), room.topic(), command);
        assertThat(late.waiting(room.contributor())).hasSize(1);
    }

    @Test
    void itIsChangedAndCancelled() {
        var kept = putOff(room.contributor(), "Première idée");
        var given = putOff(room.contributor(), "À oublier");
        late.change(room.contributor(), kept.id(), new ChangeLateMessage("Seconde idée", in(Duration.ofHours(1))));
        late.cancel(room.contributor(), given.id());
        clock.advance(Duration.ofMinutes(61));
        sendAll();
        assertThat(said()).containsExactly("Seconde idée");
        refused("not-found", () -> late.cancel(room.contributor(), kept.id()));
    }

    @Test
    void twoNodesSendEachOnce() throws Exception {
        IntStream.range(0, 20).forEach(number -> putOff(room.contributor(), "n° " + number));
        clock.advance(Duration.ofHours(2));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Void> node = () -> {
                sendAll();
                return null;
            };
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        assertThat(said()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void whoeverDiesBetweenWritingAndForgettingWritesItOnce() {
        var waiting = putOff(room.contributor(), "Une seule fois");
        clock.advance(Duration.ofHours(2));
        var at = clock.instant();
        var taken = store.take(at, at.plusSeconds(120)).orElseThrow();
        messages.writeLate(room.contributor(), room.topic(), new WriteMessage(taken.id(), taken.body(), null));
        refused("message-leaving", () -> late.cancel(room.contributor(), waiting.id()));
        sendAll();
        assertThat(late.waiting(room.contributor())).as("another has it").hasSize(1);
        clock.advance(Duration.ofMinutes(3));
        sendAll();
        assertThat(said()).containsExactly("Une seule fois");
        assertThat(late.waiting(room.contributor())).isEmpty();
    }

    @Test
    void whoMayNotWriteThereAnyMoreIsToldAndKeepsTheText() {
        var waiting = putOff(room.contributor(), "Le compte rendu arrive");
        assembly.leave(room.spaceId(), room.contributor());
        clock.advance(Duration.ofHours(2));
        sendAll();
        assertThat(said()).isEmpty();
        assertThat(late.waiting(room.contributor()))
                .extracting(LateMessageView::body, LateMessageView::refused)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Le compte rendu arrive", "not-found"));
        assertThat(bell(room.contributor(), "NOT_SENT"))
                .containsExactly("Le compte rendu arrive /messages?programme=" + waiting.id());
        sendAll();
        assertThat(bell(room.contributor(), "NOT_SENT")).hasSize(1);
    }

    @Test
    void nothingLeavesInTheNameOfAnAccountThatWasClosed() {
        putOff(room.contributor(), "À lundi");
        sql.sql("update people.person set closed_at = current_timestamp where id = :id")
                .param("id", room.contributor().personId())
                .update();
        clock.advance(Duration.ofHours(2));
        sendAll();
        assertThat(said()).isEmpty();
        assertThat(late.waiting(room.contributor())).isEmpty();
    }

    @Test
    void whoIsNotInASecretSpaceAnyMoreIsNotToldItsNameAgain() {
        putOff(room.contributor(), "Le compte rendu arrive");
        sql.sql("update spaces.space set access = 'SECRET' where id = :id")
                .param("id", room.spaceId())
                .update();
        assembly.leave(room.spaceId(), room.contributor());
        clock.advance(Duration.ofHours(2));
        sendAll();
        assertThat(sql.sql("select subject from activity.notice where person_id = :id and kind = 'NOT_SENT'")
                        .param("id", room.contributor().personId())
                        .query(String.class)
                        .single())
                .isEqualTo("Espace secret");
    }

    @Test
    void inATopicClosedMeanwhileItTriesAgainOnceItsAuthorSaysSo() {
        var waiting = putOff(room.contributor(), "Merci à tous");
        conversations.close(room.facilitator(), room.topic());
        clock.advance(Duration.ofHours(2));
        sendAll();
        assertThat(late.waiting(room.contributor()))
                .extracting(LateMessageView::refused)
                .containsExactly("conversation-closed");
        conversations.reopen(room.facilitator(), room.topic());
        late.change(room.contributor(), waiting.id(), new ChangeLateMessage("Merci", in(Duration.ofMinutes(5))));
        clock.advance(Duration.ofMinutes(6));
        sendAll();
        assertThat(said()).containsExactly("Merci");
    }

    @Test
    void whatItsAuthorIsTypingWhenItLeavesStays() {
        putOff(room.contributor(), "Parti");
        clock.advance(Duration.ofHours(2));
        readings.saveDraft(room.contributor(), room.topic(), new SaveDraft("Autre chose", null));
        sendAll();
        assertThat(conversations.view(room.contributor(), room.topic()).draft()).isEqualTo("Autre chose");
        assembly.say(room.contributor(), room.topic(), "Autre chose");
        assertThat(conversations.view(room.contributor(), room.topic()).draft()).isNull();
    }

    @Test
    void onlyWhoMayWriteSchedulesAndOnlyForAMomentToCome() {
        refused("forbidden", () -> putOff(room.reader(), "Je lis"));
        refused("not-found", () -> putOff(room.neighbour(), "Je passe"));
        refused(
                "moment-passed",
                () -> late.schedule(
                        room.contributor(),
                        room.topic(),
                        new WriteLater(UUID.randomUUID(), "Hier", in(Duration.ofMinutes(-1)))));
        refused(
                "invalid",
                () -> late.schedule(
                        room.contributor(),
                        room.topic(),
                        new WriteLater(UUID.randomUUID(), "Plus tard", in(Duration.ofDays(400)))));
        refused(
                "invalid",
                () -> late.schedule(
                        room.contributor(),
                        room.topic(),
                        new WriteLater(
                                UUID.randomUUID(),
                                "Ailleurs",
                                new Due(LocalDateTime.now().plusDays(2), "Mars/Olympus"))));
    }

    @Test
    void anHourThatTheClocksLeapOverIsTheOneAfterIt() {
        var before = Instant.parse("2027-03-27T12:00:00Z");
        assertThat(new Due(LocalDateTime.parse("2027-03-28T02:30"), "Europe/Paris").instant(before))
                .isEqualTo("2027-03-28T01:30:00Z");
        assertThat(new Due(LocalDateTime.parse("2027-03-28T08:00"), "Europe/Paris").instant(before))
                .isEqualTo("2027-03-28T06:00:00Z");
    }

    @Test
    void aReminderRingsOnceForWhoAskedAndForNobodyElse() {
        var said = assembly.say(room.facilitator(), room.topic(), "Rendre le devis");
        reminders.remind(room.reader(), said.id(), new RemindMe(in(Duration.ofHours(3))));
        reminders.remind(room.reader(), said.id(), new RemindMe(in(Duration.ofHours(1))));
        assertThat(reminders.mine(room.reader())).hasSize(1);
        assertThat(reminders.mine(room.facilitator())).isEmpty();
        ringAll();
        assertThat(bell(room.reader(), "REMINDER")).isEmpty();
        clock.advance(Duration.ofHours(1));
        ringAll();
        clock.advance(Duration.ofHours(4));
        ringAll();
        assertThat(bell(room.reader(), "REMINDER"))
                .containsExactly("Rendre le devis /messages/" + room.topic() + "?m=" + said.seq());
        assertThat(bell(room.facilitator(), "REMINDER")).isEmpty();
        assertThat(reminders.mine(room.reader())).isEmpty();
    }

    @Test
    void ofTwoMessagesOfOneConversationTheBellHasTwoLines() {
        for (var words : List.of("Le devis", "La facture")) {
            var mine = assembly.say(room.contributor(), room.topic(), words);
            reminders.remind(room.contributor(), mine.id(), new RemindMe(in(Duration.ofHours(1))));
        }
        clock.advance(Duration.ofHours(2));
        ringAll();
        assertThat(bell(room.contributor(), "REMINDER")).hasSize(2);
    }

    @Test
    void whatIsGoneOrOutOfSightRingsForNobody() {
        var gone = assembly.say(room.facilitator(), room.topic(), "Erreur");
        var there = assembly.say(room.facilitator(), room.topic(), "Secret");
        reminders.remind(room.reader(), gone.id(), new RemindMe(in(Duration.ofHours(1))));
        reminders.remind(room.guest(), there.id(), new RemindMe(in(Duration.ofHours(1))));
        refused(
                "not-found",
                () -> reminders.remind(room.neighbour(), there.id(), new RemindMe(in(Duration.ofHours(1)))));
        messages.delete(room.facilitator(), gone.id());
        assembly.leave(room.spaceId(), room.guest());
        assertThat(reminders.mine(room.reader())).isEmpty();
        assertThat(reminders.mine(room.guest())).isEmpty();
        clock.advance(Duration.ofHours(2));
        ringAll();
        assertThat(bell(room.reader(), "REMINDER")).isEmpty();
        assertThat(bell(room.guest(), "REMINDER")).isEmpty();
    }

    @Test
    void aReminderIsForgotten() {
        var said = assembly.say(room.facilitator(), room.topic(), "Plus la peine");
        reminders.remind(room.reader(), said.id(), new RemindMe(in(Duration.ofHours(1))));
        reminders.forget(room.reader(), said.id());
        clock.advance(Duration.ofHours(2));
        ringAll();
        assertThat(bell(room.reader(), "REMINDER")).isEmpty();
    }
}
