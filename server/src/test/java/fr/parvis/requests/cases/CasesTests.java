package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.people.absences.Absences;
import fr.parvis.people.absences.SetAbsence;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.definitions.OpenTo;
import fr.parvis.requests.definitions.WriteDefinition;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.RequestDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Requests: who sees what, who moves what, and what happens when two do at once.
@ParvisTest
class CasesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReading reading;

    @Autowired
    private Absences absences;

    private Commission.Room room;
    private Actor facilitator;
    private Actor agent;
    private Actor reader;
    private Actor decider;
    private Actor second;
    private UUID space;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
        agent = room.contributor();
        reader = room.reader();
        decider = commission.inhabitant(room.organisationId(), "MEMBER");
        second = commission.inhabitant(room.organisationId(), "MEMBER");
        space = room.space().id();
    }

    private static FormQuestion question(String id, FormQuestion.Kind kind) {
        return new FormQuestion(id, kind, "Question " + id, null, false, List.of(), null, null);
    }

    private static CircuitMove yes(String to) {
        return new CircuitMove("oui", "Accepter", CircuitMove.Kind.YES, to, List.of());
    }

    private static CircuitMove no(String to) {
        return new CircuitMove("non", "Refuser", CircuitMove.Kind.NO, to, List.of());
    }

    private static CircuitStep step(String id, CircuitWho who, CircuitStep.Rule rule, CircuitMove... moves) {
        return new CircuitStep(id, "Étape " + id, who, rule, null, List.of(moves), null, null);
    }

    private static CircuitStep end(String id, CircuitStep.Outcome outcome) {
        return new CircuitStep(id, "Fin " + id, null, CircuitStep.Rule.ONE, outcome, List.of(), null, null);
    }

    private static CircuitWho people(Actor... named) {
        return new CircuitWho(
                CircuitWho.Kind.PEOPLE,
                List.of(named).stream().map(Actor::personId).toList(),
                null);
    }

    private UUID published(List<FormQuestion> questions, CircuitStep... acting) {
        var id = definitions.begin(facilitator, space, new BeginDefinition("Fauteuil", null));
        return publish(id, 1, questions, acting);
    }

    private UUID publish(UUID id, int revision, List<FormQuestion> questions, CircuitStep... acting) {
        var steps = new ArrayList<>(List.of(acting));
        steps.add(end("oui", CircuitStep.Outcome.DONE));
        steps.add(end("non", CircuitStep.Outcome.REFUSED));
        var written = definitions.write(
                facilitator,
                id,
                new WriteDefinition(
                        "Fauteuil",
                        null,
                        OpenTo.ORGANISATION,
                        Assignment.BY_HAND,
                        new RequestDesign(questions, steps),
                        revision));
        definitions.publish(facilitator, id, written.revision());
        return id;
    }

    private UUID simplest() {
        return published(
                List.of(question("objet", FormQuestion.Kind.TEXT)),
                step("a", CircuitWho.of(CircuitWho.Kind.AGENTS), CircuitStep.Rule.ONE, yes("oui"), no("non")));
    }

    private UUID file(Actor who, UUID definition, Map<String, List<String>> answers) {
        return filing.file(who, definition, new FileCase(answers, false));
    }

    private void press(Actor who, UUID id, String move, @Nullable String said) {
        cases.move(who, id, new MoveCase(move, reading.view(who, id).revision(), said));
    }

    private static void refused(ProblemType type, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @Test
    void aRequestGoesFromWhoAsksToItsEnd() {
        var id = file(reader, simplest(), Map.of("objet", List.of("  Un fauteuil ")));
        var seen = reading.view(agent, id);
        assertThat(seen.title()).isEqualTo("Un fauteuil");
        assertThat(seen.number()).endsWith("-1");
        assertThat(seen.mine()).isTrue();
        assertThat(reading.view(reader, id).mine()).isFalse();

        refused(RequestProblem.REASON_MISSING, () -> press(agent, id, "non", " "));
        press(agent, id, "oui", null);
        var done = reading.view(reader, id);
        assertThat(done.phase()).isEqualTo(Case.Phase.DONE);
        assertThat(done.moves()).isEmpty();
        refused(RequestProblem.CASE_CLOSED, () -> cases.say(reader, id, new SayInCase("Encore ?", false)));
    }

    @Test
    void nobodyElseSeesIt() {
        var id = file(reader, simplest(), Map.of());
        for (var other : List.of(room.guest(), room.stranger(), decider)) {
            refused(PlatformProblem.NOT_FOUND, () -> reading.view(other, id));
        }
    }

    @Test
    void theLastOfTwoAtOnceIsToldThatItMoved() throws Exception {
        var id = file(reader, simplest(), Map.of());
        var said = new MoveCase("oui", reading.view(agent, id).revision(), null);
        assertThat(together(
                        () -> attempt(() -> cases.move(agent, id, said)),
                        () -> attempt(() -> cases.move(facilitator, id, said))))
                .containsExactlyInAnyOrder("done", "moved-meanwhile");
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneWins() throws Exception {
        var id = file(reader, simplest(), Map.of());
        assertThat(together(
                        () -> attempt(() -> cases.assign(agent, id, new AssignCase(agent.personId(), null))),
                        () -> attempt(
                                () -> cases.assign(facilitator, id, new AssignCase(facilitator.personId(), null)))))
                .containsExactlyInAnyOrder("done", "taken-meanwhile");
        assertThat(reading.view(agent, id).assignee()).isNotNull();
    }

    private static String attempt(Runnable what) {
        try {
            what.run();
            return "done";
        } catch (Problem refusal) {
            return refusal.type().slug();
        }
    }

    private static List<String> together(Callable<String> one, Callable<String> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<String>();
            for (var each : threads.invokeAll(List.of(one, other))) {
                results.add(each.get());
            }
            return results;
        }
    }

    @Test
    void whoAsksReadsNoInternalNote() {
        var id = file(agent, simplest(), Map.of());
        cases.say(facilitator, id, new SayInCase("Budget épuisé", true));
        cases.say(facilitator, id, new SayInCase("On regarde", false));
        assertThat(reading.view(facilitator, id).history())
                .extracting(CaseEvent::said)
                .contains("Budget épuisé");
        assertThat(reading.view(agent, id).history())
                .extracting(CaseEvent::said)
                .contains("On regarde")
                .doesNotContain("Budget épuisé");
        refused(PlatformProblem.FORBIDDEN, () -> cases.say(agent, id, new SayInCase("Moi aussi", true)));
    }

    @Test
    void anAgentDoesNotDecideOfTheirOwnWhereAnotherCan() {
        var id = file(agent, simplest(), Map.of());
        assertThat(reading.view(agent, id).mine()).isFalse();
        refused(PlatformProblem.FORBIDDEN, () -> press(agent, id, "oui", null));
        press(facilitator, id, "oui", null);
    }

    @Test
    void whatIsReservedIsForThoseWhoAreNamedAlone() {
        var health = new FormQuestion(
                "sante",
                FormQuestion.Kind.LONG_TEXT,
                "Santé",
                null,
                false,
                List.of(),
                new FormQuestion.Reserved("les ressources humaines", null, List.of(agent.personId())),
                null);
        var definition = published(
                List.of(health),
                step("a", CircuitWho.of(CircuitWho.Kind.AGENTS), CircuitStep.Rule.ONE, yes("oui"), no("non")));
        assertThat(filing.form(reader, definition).questions().getFirst().reserved())
                .isEqualTo(new FormQuestion.Reserved("les ressources humaines", null, List.of()));
        var id = file(reader, definition, Map.of("sante", List.of("Lombalgie")));
        assertThat(reading.view(agent, id).answers()).hasSize(1);
        assertThat(reading.view(reader, id).answers()).hasSize(1);
        assertThat(reading.view(facilitator, id).answers()).isEmpty();
    }

    @Test
    void whereAllMustAgreeTheLastOneMovesIt() {
        var definition =
                published(List.of(), step("a", people(decider, second), CircuitStep.Rule.ALL, yes("oui"), no("non")));
        var id = file(reader, definition, Map.of());
        refused(PlatformProblem.FORBIDDEN, () -> press(agent, id, "oui", null));
        press(decider, id, "oui", null);
        assertThat(reading.view(reader, id).phase()).isEqualTo(Case.Phase.OPEN);
        refused(PlatformProblem.FORBIDDEN, () -> press(decider, id, "oui", null));
        press(second, id, "oui", null);
        assertThat(reading.view(decider, id).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void oneNoIsEnoughWhereAllMustAgree() {
        var definition =
                published(List.of(), step("a", people(decider, second), CircuitStep.Rule.ALL, yes("oui"), no("non")));
        var id = file(reader, definition, Map.of());
        press(decider, id, "oui", null);
        press(second, id, "non", "Trop cher");
        assertThat(reading.view(reader, id).phase()).isEqualTo(Case.Phase.REFUSED);
    }

    @Test
    void aStepWhoseOnlyDeciderAsksIsPassedOver() {
        var definition = published(
                List.of(),
                step("a", people(decider), CircuitStep.Rule.ONE, yes("b"), no("non")),
                step("b", CircuitWho.of(CircuitWho.Kind.AGENTS), CircuitStep.Rule.ONE, yes("oui"), no("non")));
        assertThat(reading.view(agent, file(decider, definition, Map.of())).stepName())
                .isEqualTo("Étape b");
        assertThat(reading.view(agent, file(reader, definition, Map.of())).stepName())
                .isEqualTo("Étape a");
    }

    @Test
    void whoStandsInDecidesInTheirPlaceWhileTheyAreAway() {
        var definition = published(List.of(), step("a", people(decider), CircuitStep.Rule.ONE, yes("oui"), no("non")));
        var id = file(reader, definition, Map.of());
        refused(PlatformProblem.NOT_FOUND, () -> reading.view(second, id));
        var today = absences.today();
        absences.set(decider, new SetAbsence(today, today.plusDays(3), second.personId()));
        assertThat(reading.view(second, id).inPlaceOf()).isNotNull();
        press(second, id, "oui", null);
        assertThat(reading.view(reader, id).history().getLast().inPlaceOf()).isNotNull();
    }

    @Test
    void nobodyDecidesOfTheirOwnNeitherByNameNorInAnothersPlace() {
        var definition =
                published(List.of(), step("a", people(decider, second), CircuitStep.Rule.ONE, yes("oui"), no("non")));
        var own = file(decider, definition, Map.of());
        assertThat(reading.view(decider, own).mine()).isFalse();
        assertThat(reading.view(decider, own).deciding())
                .extracting(CasePerson::id)
                .containsExactly(second.personId());
        refused(PlatformProblem.FORBIDDEN, () -> press(decider, own, "oui", null));
        var today = absences.today();
        absences.set(second, new SetAbsence(today, today.plusDays(3), decider.personId()));
        refused(PlatformProblem.FORBIDDEN, () -> press(decider, own, "oui", null));
        absences.set(decider, new SetAbsence(today, today.plusDays(3), reader.personId()));
        refused(PlatformProblem.FORBIDDEN, () -> press(reader, own, "oui", null));
        press(second, own, "oui", null);
        assertThat(reading.view(decider, own).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void aRunningRequestKeepsItsVersion() {
        var definition = simplest();
        var before = file(reader, definition, Map.of("objet", List.of("Avant")));
        publish(definition, 2, List.of(), step("z", people(decider), CircuitStep.Rule.ONE, yes("oui"), no("non")));
        assertThat(reading.view(agent, before).answers()).hasSize(1);
        press(agent, before, "oui", null);
        assertThat(reading.view(reader, file(reader, definition, Map.of())).stepName())
                .isEqualTo("Étape z");
    }

    @Test
    void whoAskedSaysOnceItIsOverWhetherTheyAreSatisfied() {
        var id = file(reader, simplest(), Map.of());
        refused(PlatformProblem.FORBIDDEN, () -> cases.rate(reader, id, new RateCase(2)));
        press(agent, id, "oui", null);
        refused(PlatformProblem.FORBIDDEN, () -> cases.rate(agent, id, new RateCase(2)));
        cases.rate(reader, id, new RateCase(0));
        cases.rate(reader, id, new RateCase(1));
        assertThat(reading.view(reader, id).satisfaction()).isEqualTo(1);
        assertThat(reading.view(agent, id).satisfaction()).as("in figures only").isNull();
    }

    @Test
    void aTrialIsItsWritersAndCountsNowhere() {
        var definition = simplest();
        var id = filing.file(facilitator, definition, new FileCase(Map.of(), true));
        assertThat(reading.view(facilitator, id).number()).isNull();
        refused(PlatformProblem.NOT_FOUND, () -> reading.view(agent, id));
        press(facilitator, id, "oui", null);
        assertThat(reading.view(agent, file(reader, definition, Map.of())).number())
                .endsWith("-1");
    }
}
