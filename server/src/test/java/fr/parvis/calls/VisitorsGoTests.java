package fr.parvis.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.calls.entries.CallEntries;
import fr.parvis.calls.jury.Juries;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Commission.Room;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import fr.parvis.visitors.Passers;
import fr.parvis.visitors.VisitProblem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Links that are found again, and people who are forgotten.
@ParvisTest
class VisitorsGoTests {
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

    @Autowired
    private Passers passers;

    @Autowired
    private CallsToday today;

    @Autowired
    private Spaces spaces;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Room room;
    private String email;

    @BeforeEach
    void gather() {
        room = commission.room();
        email = Contest.email();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private void lose(CallView call, String address) {
        entries.askLinks(call.code(), address, passers.work(), UUID.randomUUID().toString());
        passers.answerLostLinks();
    }

    /// Every table of the database that says some words in any of its columns.
    private List<String> saying(String words) {
        return sql.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1
                        """).query(String.class).list().stream()
                .filter(table -> sql.sql(
                                "select exists (select from " + table + " t where strpos(t::text, :words) > 0)")
                        .param("words", words)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    @Test
    void whoLostTheMailIsSentAllTheirLinksAndNobodyLearnsWhoIsKnown() {
        var call = contest.published(room, 2);
        var first = contest.confirmed(call, email, "Le lavoir");
        contest.sent(call, email, "Le pont");
        var before = contest.mails(email).size();
        lose(call, email.toUpperCase(Locale.ROOT));
        assertThat(contest.mails(email)).hasSize(before + 1).last().satisfies(mail -> {
            assertThat(mail).contains(first).contains("Confirmé").contains("À confirmer");
            assertThat(mail).doesNotContain("Le lavoir").doesNotContain("Auteur de");
        });
        var unknown = Contest.email();
        lose(call, unknown);
        assertThat(contest.mails(unknown)).isEmpty();
        assertThat(saying(unknown))
                .as("because who never took part is not kept for having asked")
                .isEmpty();
        var other = contest.published(room, 1);
        lose(other, email);
        assertThat(contest.mails(email)).as("because each door knows its own").hasSize(before + 1);
        for (var each = 0; each < 3; each++) {
            lose(call, email);
        }
        assertThatThrownBy(() -> lose(call, email))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(VisitProblem.VISITS_BUSY));
    }

    @Test
    void whoTakesEverythingBackIsNowhereAnyMore() {
        var call = contest.published(room, 1);
        var token = contest.confirmed(call, email, "Le lavoir");
        assertThat(saying(email)).containsExactlyInAnyOrder("mail.message", "visitors.visit");
        entries.withdraw(token);
        assertThat(saying(email)).isEmpty();
    }

    @Test
    void onThePromisedDayNothingInTheDatabaseSaysWhoTookPart() {
        var call = contest.published(room, 1);
        contest.confirmed(call, email, "Le lavoir");
        lose(call, email);
        calls.close(room.facilitator(), call.id());
        juries.setAside(room.facilitator(), call.id(), contest.entry(room, call, "Le lavoir"), "Hors sujet");
        juries.judge(room.facilitator(), call.id());
        clock.advance(Duration.ofDays(42));
        passers.endDue();
        assertThat(saying(email)).isEmpty();
        assertThat(juries.entries(room.facilitator(), call.id())).isEmpty();
        assertThat(calls.call(room.facilitator(), call.id()).erasedAt()).isNotNull();
    }

    @Test
    void whoTookPartGoesWithASpaceThatIsPurged() {
        var call = contest.published(room, 1);
        contest.confirmed(call, email, "Le lavoir");
        sql.sql("delete from calls.call where id = :id").param("id", call.id()).update();
        sql.sql("delete from visitors.visit where space_id = :space")
                .param("space", room.space().id())
                .update();
        passers.forgetLetters();
        assertThat(saying(email)).isEmpty();
    }

    @Test
    void whereNoWinnerWasAnnouncedByThePromisedDayTheCallIsEnded() {
        var call = contest.published(room, 1);
        contest.confirmed(call, email, "Le lavoir");
        clock.advance(Duration.ofDays(30));
        assertThat(calls.call(room.facilitator(), call.id()).soon()).isEqualTo(10);
        assertThat(calls.call(room.reader(), call.id()).soon()).isNull();
        assertThat(today.today(room.facilitator()))
                .anyMatch(line -> line.id().equals(call.id()) && line.kind().equals("calls-ending"));
        clock.advance(Duration.ofDays(12));
        assertThat(calls.call(room.facilitator(), call.id()).state()).isEqualTo(Call.State.ENDED);
        assertThat(entries.look(call.code()).state()).isEqualTo(Call.State.ENDED);
        assertThatThrownBy(() -> juries.judge(room.facilitator(), call.id()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(CallProblem.CALL_NOT_NOW));
    }

    @Test
    void whereTheToolIsPutAwayNothingIsPublicAndWhoTookPartStillTakesItBack() {
        var call = contest.published(room, 1);
        var token = contest.confirmed(call, email, "Le lavoir");
        spaces.use(room.facilitator(), room.space().id(), SpaceTool.CALLS, false);
        assertThatThrownBy(() -> entries.look(call.code()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(CallProblem.CALL_AWAY));
        assertThat(calls.call(room.facilitator(), call.id()).used()).isFalse();
        assertThat(entries.follow(token).title()).isEqualTo("Le lavoir");
        entries.withdraw(token);
        assertThat(saying(email)).isEmpty();
        spaces.use(room.facilitator(), room.space().id(), SpaceTool.CALLS, true);
        assertThat(entries.look(call.code()).open()).isTrue();
    }
}
