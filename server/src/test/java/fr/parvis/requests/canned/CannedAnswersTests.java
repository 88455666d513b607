package fr.parvis.requests.canned;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.spaces.Spaces;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Canned answers are shared by the agents of a space, and known to nobody else.
@ParvisTest
class CannedAnswersTests {
    private static final WriteCannedAnswer RECEIVED =
            new WriteCannedAnswer(" Bien reçu ", "Bonjour {prénom}, on s’en occupe.");

    @Autowired
    private Commission commission;

    @Autowired
    private CannedAnswers answers;

    @Autowired
    private Spaces spaces;

    private Commission.Room room;
    private UUID space;

    @BeforeEach
    void open() {
        room = commission.room();
        space = room.space().id();
    }

    @Test
    void whatOneAgentKeepsAnotherChangesAndTakesAway() {
        var id = answers.keep(room.contributor(), space, RECEIVED);
        assertThat(answers.of(room.facilitator(), space))
                .containsExactly(new CannedAnswerView(id, "Bien reçu", "Bonjour {prénom}, on s’en occupe."));
        answers.write(room.facilitator(), id, new WriteCannedAnswer("Reçu", "Merci."));
        assertThat(answers.of(room.contributor(), space))
                .extracting(CannedAnswerView::title)
                .containsExactly("Reçu");
        answers.delete(room.contributor(), id);
        assertThat(answers.of(room.contributor(), space)).isEmpty();
        refused("not-found", () -> answers.delete(room.contributor(), id));
    }

    @Test
    void whoDoesNotAnswerForTheSpaceKnowsNone() {
        var id = answers.keep(room.contributor(), space, RECEIVED);
        refused("forbidden", () -> answers.of(room.reader(), space));
        refused("forbidden", () -> answers.delete(room.guest(), id));
        refused("not-found", () -> answers.write(room.stranger(), id, RECEIVED));
    }

    @Test
    void whatCannotBeReadIsNotKept() {
        refused(
                "invalid",
                () -> answers.keep(room.contributor(), space, new WriteCannedAnswer("Vide", "\u202e\u0007")));
    }

    @Test
    void anArchivedSpaceKeepsThoseItHas() {
        var id = answers.keep(room.contributor(), space, RECEIVED);
        spaces.archive(room.facilitator(), space);
        assertThat(answers.of(room.facilitator(), space)).hasSize(1);
        refused("space-archived", () -> answers.delete(room.facilitator(), id));
    }

    @Test
    void aHundredAreEnough() {
        for (int each = 0; each < 100; each++) {
            answers.keep(room.contributor(), space, RECEIVED);
        }
        refused("canned-enough", () -> answers.keep(room.contributor(), space, RECEIVED));
    }
}
