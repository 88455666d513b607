package fr.parvis.requests.design;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.requests.Circuits;
import fr.parvis.requests.design.FormQuestion.Reserved;
import fr.parvis.requests.design.FormQuestion.ShowIf;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Forms and circuits that depend on what was answered.
class DesignCheckTests {
    private static final Reserved HUMAN_RESOURCES =
            new Reserved("les ressources humaines", null, List.of(new UUID(0, 7)));

    private static FormQuestion yesNo(String id, @Nullable Reserved reserved, @Nullable ShowIf showIf) {
        return new FormQuestion(
                id, FormQuestion.Kind.YES_NO, "Question " + id, null, false, List.of(), reserved, showIf);
    }

    private static List<Flaw.Kind> flaws(List<FormQuestion> questions, CircuitMove.Branch... branches) {
        var move = new CircuitMove("oui", "Accepter", CircuitMove.Kind.YES, "b", List.of(branches));
        var first =
                new CircuitStep("a", "Étude", Circuits.agents(), CircuitStep.Rule.ONE, null, List.of(move), null, null);
        var steps = List.of(
                first,
                Circuits.step("b", Circuits.agents(), "oui"),
                Circuits.end("oui", CircuitStep.Outcome.DONE),
                Circuits.end("non", CircuitStep.Outcome.REFUSED));
        return DesignCheck.flaws(new RequestDesign(questions, steps)).stream()
                .map(Flaw::kind)
                .toList();
    }

    @Test
    void whatAllReadDependsOnNoConfidentialAnswer() {
        var medical = yesNo("avis", HUMAN_RESOURCES, null);
        var then = new ShowIf("avis", "true");
        assertThat(flaws(List.of(medical, yesNo("suite", null, then)))).containsExactly(Flaw.Kind.RESERVED_SHOWN);
        assertThat(flaws(List.of(medical, yesNo("suite", HUMAN_RESOURCES, then))))
                .isEmpty();
        assertThat(flaws(List.of(yesNo("avis", null, null), yesNo("suite", null, then))))
                .isEmpty();
    }

    @Test
    void noStepTellsAConfidentialAnswer() {
        var branch = new CircuitMove.Branch("avis", CircuitMove.Comparison.IS, "true", "oui");
        assertThat(flaws(List.of(yesNo("avis", HUMAN_RESOURCES, null)), branch))
                .containsExactly(Flaw.Kind.RESERVED_SHOWN);
        assertThat(flaws(List.of(yesNo("avis", null, null)), branch)).isEmpty();
    }

    @Test
    void aButtonThatDependsOnNoQuestionIsSaidSo() {
        var branch = new CircuitMove.Branch("perdue", CircuitMove.Comparison.IS, "true", "oui");
        assertThat(flaws(List.of(), branch)).containsExactly(Flaw.Kind.BRANCH_UNFIT);
    }
}
