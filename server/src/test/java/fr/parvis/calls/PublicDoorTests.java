package fr.parvis.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.calls.entries.CallEntries;
import fr.parvis.calls.entries.EnterCall;
import fr.parvis.documents.Commission;
import fr.parvis.visitors.Challenges;
import fr.parvis.visitors.Passers;
import fr.parvis.visitors.Work;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What somebody without an account costs, and what a program does.
@ParvisTest
class PublicDoorTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Contest contest;

    @Autowired
    private CallEntries entries;

    @Autowired
    private Challenges challenges;

    @Autowired
    private Passers passers;

    @Autowired
    private StatementCounter statements;

    @Test
    void anEntryCostsFewStatements() {
        var call = contest.published(commission.room(), 1);
        var email = Contest.email();
        var form = contest.form(call, email, "Le lavoir");
        assertThat(statements.during(challenges::challenge)).isZero();
        var drafts = new String[1];
        assertThat(statements.during(() -> drafts[0] =
                        entries.enter(call.code(), form, "192.0.2.8").text()))
                .isEqualTo(8);
        assertThat(statements.during(() -> entries.send(drafts[0]))).isEqualTo(5);
        var token = Contest.link(contest.mails(email).getLast());
        assertThat(statements.during(() -> entries.prove(token))).isEqualTo(8);
    }

    @Test
    void whoComputedNothingCostsNoStatementAndLearnsNothingOfTheDoor() {
        var nothing = new Work(challenges.challenge() + "A", 0, null);
        var form = new EnterCall("Paule", Contest.email(), "Le lavoir", "", List.of(), nothing);
        assertThat(statements.during(() -> assertThatThrownBy(() -> entries.enter("nulle-part", form, "192.0.2.8"))
                        .hasMessage("work-refused")))
                .isZero();
        assertThat(statements.during(() -> assertThatThrownBy(
                                () -> entries.askLinks("nulle-part", Contest.email(), nothing, "192.0.2.8"))
                        .hasMessage("work-refused")))
                .isZero();
        assertThatThrownBy(() -> entries.askLinks("nulle-part", Contest.email(), passers.work(), "192.0.2.8"))
                .hasMessage("not-found");
    }
}
