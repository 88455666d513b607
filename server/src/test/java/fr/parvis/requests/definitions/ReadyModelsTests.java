package fr.parvis.requests.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.DesignCheck;
import fr.parvis.requests.design.DoorCheck;
import fr.parvis.requests.design.Flaw;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.RequestDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The models that a definition begins with.
class ReadyModelsTests {
    /// Beyond that many, people give up: the page where one designs says so.
    private static final int ENOUGH = 7;

    private final ReadyModels models = new ReadyModels();

    static Stream<String> codes() {
        return new ReadyModels().models().stream().map(ReadyModelView::code);
    }

    private RequestDesign design(String code) {
        return models.content(code, "Essai").design();
    }

    /// All that who asks may read: what it is for, its questions, its steps, and the buttons that are theirs.
    private List<String> read(String code) {
        var read = new ArrayList<String>();
        models.models().stream().filter(model -> model.code().equals(code)).forEach(model -> {
            read.add(model.name());
            read.add(model.purpose());
        });
        for (var question : design(code).questions()) {
            read.add(question.label());
            read.addAll(question.choices());
            if (question.help() != null) {
                read.add(question.help());
            }
        }
        for (var step : design(code).steps()) {
            read.add(step.name());
            if (step.who() != null && step.who().kind() == CircuitWho.Kind.REQUESTER) {
                step.moves().stream().map(CircuitMove::label).forEach(read::add);
            }
        }
        return read;
    }

    @Test
    void nineAreReady() {
        assertThat(codes()).hasSize(9).doesNotHaveDuplicates();
    }

    /// A reserved answer waits for whoever begins with the model to say who reads it.
    @ParameterizedTest
    @MethodSource("codes")
    void eachHoldsTogether(String code) {
        assertThat(DesignCheck.flaws(design(code)))
                .extracting(Flaw::kind)
                .allMatch(kind -> kind == Flaw.Kind.RESERVED_TO_NOBODY);
        assertThat(design(code).questions()).hasSizeBetween(1, ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"habitant", "signalement", "reservation-salle", "subvention"})
    void whatResidentsAreOfferedCanStandAtAPublicAddress(String code) {
        assertThat(DoorCheck.flaws(design(code))).isEmpty();
    }

    /// Somebody of seventy reads it on their own: it speaks to them, not of them, and in no word of the trade.
    @ParameterizedTest
    @ValueSource(strings = {"habitant", "signalement", "reservation-salle", "subvention"})
    void whatResidentsReadSpeaksToThem(String code) {
        assertThat(read(code))
                .allSatisfy(words -> assertThat(words)
                        .doesNotContainPattern(
                                "(?i)-t-(il|elle) |demandeur|complément|circuit|ticket|usager|formulaire"));
    }

    @Test
    void aRequestToTheTownHallIsNeverEmpty() {
        assertThat(design("habitant").questions().getFirst())
                .extracting(FormQuestion::required, FormQuestion::kind)
                .containsExactly(true, FormQuestion.Kind.TEXT);
    }

    /// Who deals with it can say no, or ask for more, as long as nothing is settled.
    @Test
    void aRequestToTheTownHallCanBeSpokenOfAtEachStep() {
        assertThat(design("habitant").steps())
                .filteredOn(step -> step.who() != null && step.who().kind() == CircuitWho.Kind.AGENTS)
                .allSatisfy(step -> assertThat(step.moves())
                        .extracting(CircuitMove::kind)
                        .contains(CircuitMove.Kind.YES, CircuitMove.Kind.NO, CircuitMove.Kind.MORE));
        assertThat(design("habitant").steps())
                .filteredOn(CircuitStep::ends)
                .extracting(CircuitStep::name)
                .containsExactly("Réponse donnée", "Réponse négative");
    }
}
