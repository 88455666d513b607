package fr.parvis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.calls.entries.CallEntries;
import fr.parvis.calls.jury.AnnounceWinners;
import fr.parvis.calls.jury.AnnounceWinners.Winner;
import fr.parvis.calls.jury.Juries;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Commission.Room;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What happens where two things about a call happen at once.
@ParvisTest
class CallRacesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Contest contest;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private CallEntries entries;

    @Autowired
    private Juries juries;

    private Room room;

    @BeforeEach
    void gather() {
        room = commission.room();
    }

    private static Callable<?> doing(Runnable what) {
        return Executors.callable(what);
    }

    @Test
    void aBurstForOneAddressIsCountedExactly() throws Exception {
        var call = contest.published(room, 10);
        var email = Contest.email();
        var forms = IntStream.range(0, 12)
                .mapToObj(number -> contest.form(call, email, "Texte " + number))
                .toList();
        var outcomes = Contest.together(forms.stream()
                .<Callable<?>>map(form -> doing(
                        () -> entries.enter(call.code(), form, UUID.randomUUID().toString())))
                .toList());
        assertThat(Collections.frequency(outcomes, "done"))
                .as("because five unproved ones a day is a promise to whoever has that address")
                .isEqualTo(5);
        assertThat(Collections.frequency(outcomes, "VISITS_BUSY")).isEqualTo(7);
    }

    @Test
    void whatIsProvedWhileTheJuryClosesCountsOrIsRefused() throws Exception {
        var call = contest.published(room, 1);
        var tokens = IntStream.range(0, 6)
                .mapToObj(number -> contest.sent(call, Contest.email(), "Texte " + number))
                .toList();
        calls.close(room.facilitator(), call.id());
        var deeds = new ArrayList<Callable<?>>();
        tokens.forEach(token -> deeds.add(doing(() -> entries.prove(token))));
        deeds.add(3, doing(() -> juries.judge(room.facilitator(), call.id())));
        var outcomes = Contest.together(deeds);
        assertThat(outcomes.remove(3)).isEqualTo("done");
        assertThat(outcomes).allMatch(one -> one.equals("done") || one.equals("CALL_SHUT"));
        assertThat(juries.entries(room.facilitator(), call.id())).hasSize(Collections.frequency(outcomes, "done"));
    }

    @Test
    void noMoreThanWasPromisedIsProvedAtOnce() throws Exception {
        var call = contest.published(room, 1);
        var email = Contest.email();
        var tokens = List.of(contest.sent(call, email, "Un"), contest.sent(call, email, "Deux"));
        var outcomes = Contest.together(
                List.of(doing(() -> entries.prove(tokens.getFirst())), doing(() -> entries.prove(tokens.getLast()))));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "ENTRIES_MOST");
    }

    @Test
    void whatIsTakenBackWhileItIsScoredIsGone() throws Exception {
        for (var round = 0; round < 5; round++) {
            var call = contest.published(room, 1);
            var token = contest.confirmed(call, Contest.email(), "Le lavoir");
            calls.close(room.facilitator(), call.id());
            var entry = contest.entry(room, call, "Le lavoir");
            var criterion = call.criteria().getFirst().id();
            var outcomes = Contest.together(List.of(
                    doing(() -> juries.score(room.contributor(), call.id(), entry, criterion, 5)),
                    doing(() -> entries.withdraw(token)),
                    doing(() -> juries.score(room.reader(), call.id(), entry, criterion, 4))));
            assertThat(outcomes.get(1)).isEqualTo("done");
            assertThat(outcomes).allMatch(one -> one.equals("done") || one.equals("NOT_FOUND"));
            assertThat(juries.entries(room.facilitator(), call.id())).isEmpty();
        }
    }

    @Test
    void winnersAreAnnouncedOnce() throws Exception {
        var call = contest.published(room, 1);
        var email = Contest.email();
        contest.confirmed(call, email, "Le lavoir");
        calls.close(room.facilitator(), call.id());
        juries.judge(room.facilitator(), call.id());
        var won = new AnnounceWinners(List.of(new Winner(contest.entry(room, call, "Le lavoir"), "1er prix")));
        var outcomes = Contest.together(List.of(
                doing(() -> juries.announce(room.facilitator(), call.id(), won)),
                doing(() -> juries.announce(room.facilitator(), call.id(), won))));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "CALL_NOT_NOW");
        assertThat(contest.mails(email))
                .filteredOn(mail -> mail.contains("1er prix"))
                .hasSize(1);
    }

    @Test
    void whatIsTakenBackWhileItWinsNeitherStaysNorStopsTheOthers() throws Exception {
        var call = contest.published(room, 1);
        var token = contest.confirmed(call, Contest.email(), "Le lavoir");
        contest.confirmed(call, Contest.email(), "Le pont");
        calls.close(room.facilitator(), call.id());
        juries.judge(room.facilitator(), call.id());
        var won = new AnnounceWinners(List.of(
                new Winner(contest.entry(room, call, "Le lavoir"), "1er prix"),
                new Winner(contest.entry(room, call, "Le pont"), "2e prix")));
        var outcomes = Contest.together(List.of(
                doing(() -> juries.announce(room.facilitator(), call.id(), won)),
                doing(() -> entries.withdraw(token))));
        assertThat(outcomes.getLast()).isEqualTo("done");
        assertThat(outcomes.getFirst()).isIn("done", "NOT_TO_AWARD");
        assertThat(entries.look(call.code()).winners())
                .allMatch(winner -> winner.title().equals("Le pont"));
    }
}
