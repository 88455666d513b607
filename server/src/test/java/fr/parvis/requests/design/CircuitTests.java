package fr.parvis.requests.design;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.requests.design.CircuitMove.Branch;
import fr.parvis.requests.design.CircuitMove.Comparison;
import fr.parvis.requests.design.CircuitStep.Outcome;
import fr.parvis.requests.design.CircuitStep.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A circuit that is accepted leads somewhere, whoever presses whatever.
class CircuitTests {
    private static CircuitMove move(String to) {
        return new CircuitMove("b-" + to, "Vers " + to, CircuitMove.Kind.YES, to, List.of());
    }

    private static CircuitStep step(String id, CircuitWho.Kind who, CircuitMove... moves) {
        var persons = who == CircuitWho.Kind.PEOPLE ? List.of(new UUID(0, 7)) : List.<UUID>of();
        return new CircuitStep(
                id, "Étape " + id, new CircuitWho(who, persons, null), Rule.ONE, null, List.of(moves), null, null);
    }

    private static CircuitStep end(String id) {
        return new CircuitStep(id, "Fin " + id, null, Rule.ONE, Outcome.DONE, List.of(), null, null);
    }

    private static List<Flaw.Kind> flaws(CircuitStep... steps) {
        return new Circuit(List.of(steps)).flaws().stream().map(Flaw::kind).toList();
    }

    @Test
    void threeStepsHoldTogether() {
        assertThat(flaws(step("a", CircuitWho.Kind.AGENTS, move("oui"), move("non")), end("oui"), end("non")))
                .isEmpty();
    }

    @Test
    void whatIsReadOfADesignCanBeWrittenBack() {
        var design = new RequestDesign(
                List.of(),
                List.of(step("a", CircuitWho.Kind.AGENTS, move("oui"), move("non")), end("oui"), end("non")));
        // As the API reads a body.
        var strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        assertThat(strict.readValue(Designs.written(design), RequestDesign.class))
                .isEqualTo(design);
    }

    @Test
    void aCircuitBeginsWhereSomebodyActs() {
        assertThat(flaws()).containsExactly(Flaw.Kind.NO_BEGINNING);
        assertThat(flaws(end("a"))).containsExactly(Flaw.Kind.NO_BEGINNING);
    }

    @Test
    void aStepThatNobodyLeavesIsRefused() {
        assertThat(flaws(step("a", CircuitWho.Kind.AGENTS), end("oui"))).contains(Flaw.Kind.NO_WAY_OUT);
    }

    @Test
    void aStepThatNothingLeadsToIsRefused() {
        assertThat(flaws(step("a", CircuitWho.Kind.AGENTS, move("oui")), end("oui"), end("perdue")))
                .containsExactly(Flaw.Kind.UNREACHABLE);
    }

    @Test
    void aButtonLeadsSomewhere() {
        assertThat(flaws(step("a", CircuitWho.Kind.AGENTS, move("ailleurs")), end("oui")))
                .contains(Flaw.Kind.LEADS_NOWHERE);
    }

    @Test
    void turningRoundForEverIsRefused() {
        assertThat(flaws(step("a", CircuitWho.Kind.AGENTS, move("b")), step("b", CircuitWho.Kind.REQUESTER, move("a"))))
                .containsOnly(Flaw.Kind.NEVER_ENDS);
    }

    @Test
    void turningRoundWithNobodyActingIsRefused() {
        var other = new CircuitMove("non", "Non", CircuitMove.Kind.NO, "fin", List.of());
        assertThat(flaws(
                        step("a", CircuitWho.Kind.PEOPLE, move("b"), other),
                        step("b", CircuitWho.Kind.HEAD, move("a")),
                        end("fin")))
                .containsOnly(Flaw.Kind.TURNS_BY_ITSELF);
        assertThat(flaws(
                        step("a", CircuitWho.Kind.PEOPLE, move("b"), other),
                        step("b", CircuitWho.Kind.AGENTS, move("a")),
                        end("fin")))
                .isEmpty();
    }

    private static CircuitStep all(CircuitWho who, CircuitMove... moves) {
        return new CircuitStep("a", "Étape a", who, Rule.ALL, null, List.of(moves), null, null);
    }

    private static CircuitWho people(int... numbers) {
        return new CircuitWho(
                CircuitWho.Kind.PEOPLE,
                Arrays.stream(numbers).mapToObj(number -> new UUID(0, number)).toList(),
                null);
    }

    private static final CircuitMove NO = new CircuitMove("non", "Non", CircuitMove.Kind.NO, "fin", List.of());

    /// Those of a group and the agents come and go: the first to press would decide for all.
    @Test
    void allMustAgreeOnlyWhereTheyAreKnownOneByOne() {
        assertThat(flaws(all(people(7, 8), move("fin"), NO), end("fin"))).isEmpty();
        assertThat(flaws(all(CircuitWho.of(CircuitWho.Kind.HEAD), move("fin"), NO), end("fin")))
                .isEmpty();
        for (var kind : List.of(CircuitWho.Kind.AGENTS, CircuitWho.Kind.REQUESTER)) {
            assertThat(flaws(all(CircuitWho.of(kind), move("fin"), NO), end("fin")))
                    .as("all of %s", kind)
                    .containsExactly(Flaw.Kind.ALL_OF_UNNAMED);
            assertThat(flaws(step("a", kind, move("fin"), NO), end("fin")))
                    .as("one of %s", kind)
                    .isEmpty();
        }
        var group = new CircuitWho(CircuitWho.Kind.GROUP, List.of(), new UUID(0, 9));
        assertThat(flaws(all(group, move("fin"), NO), end("fin"))).containsExactly(Flaw.Kind.ALL_OF_UNNAMED);
    }

    /// One who presses decides which way; of several who agree, each would agree to something else.
    @Test
    void allAgreeToOneThing() {
        var other = new CircuitMove("mieux", "Oui, autrement", CircuitMove.Kind.YES, "fin", List.of());
        assertThat(flaws(all(people(7, 8), NO), end("fin"))).containsExactly(Flaw.Kind.ALL_AGREE_TO_WHAT);
        assertThat(flaws(all(people(7, 8), move("fin"), other), end("fin")))
                .containsExactly(Flaw.Kind.ALL_AGREE_TO_WHAT);
        assertThat(flaws(step("a", CircuitWho.Kind.PEOPLE, move("fin"), other), end("fin")))
                .isEmpty();
    }

    /// Who is named twice is one person, who may be the very one who asks.
    @Test
    void aPersonNamedTwiceIsPassedOverLikeOne() {
        var round = new CircuitStep("a", "Étape a", people(7, 7), Rule.ONE, null, List.of(move("b"), NO), null, null);
        assertThat(flaws(round, step("b", CircuitWho.Kind.HEAD, move("a")), end("fin")))
                .containsOnly(Flaw.Kind.TURNS_BY_ITSELF);
        var two = new CircuitStep("a", "Étape a", people(7, 8), Rule.ALL, null, List.of(move("b"), NO), null, null);
        assertThat(flaws(two, step("b", CircuitWho.Kind.HEAD, move("a")), end("fin")))
                .isEmpty();
    }

    @Test
    void aBranchIsTakenByWhatWasAnswered() {
        var dear = new CircuitMove(
                "oui",
                "Oui",
                CircuitMove.Kind.YES,
                "fin",
                List.of(new Branch("montant", Comparison.ABOVE, "500", "direction")));
        assertThat(dear.leadsTo(Map.of("montant", List.of("500.01")))).isEqualTo("direction");
        assertThat(dear.leadsTo(Map.of("montant", List.of("500")))).isEqualTo("fin");
        assertThat(dear.leadsTo(Map.of())).isEqualTo("fin");
    }

    @Test
    void anEndWhoseButtonLeadsNowhereIsAnEnd() {
        var end = new CircuitStep("fin", "Fin", null, Rule.ONE, Outcome.DONE, List.of(move("nulle-part")), null, null);
        assertThat(flaws(step("a", CircuitWho.Kind.AGENTS, move("fin")), end)).isEmpty();
    }

    @Test
    void aCircuitThatIsBeingWrittenIsToldAsFarAsItIsDrawn() {
        var circuit = new Circuit(List.of(
                step("a", CircuitWho.Kind.AGENTS, move("b")), step("b", CircuitWho.Kind.AGENTS, move("nulle-part"))));
        assertThat(circuit.ahead(circuit.first(), Map.of()))
                .extracting(CircuitStep::id)
                .containsExactly("b");
    }

    @Test
    void aLoopThatSomeAnswersAloneLeaveNeverEnds() {
        var back = new CircuitMove(
                "oui",
                "Oui",
                CircuitMove.Kind.YES,
                "a",
                List.of(new Branch("montant", Comparison.ABOVE, "500", "fin")));
        assertThat(flaws(
                        step("a", CircuitWho.Kind.AGENTS, move("b")),
                        step("b", CircuitWho.Kind.AGENTS, back),
                        end("fin")))
                .contains(Flaw.Kind.NEVER_ENDS);
        assertThat(flaws(
                        step("a", CircuitWho.Kind.AGENTS, move("b"), move("fin")),
                        step("b", CircuitWho.Kind.AGENTS, back),
                        end("fin")))
                .isEmpty();
    }

    /// Whoever presses any button at random in an accepted circuit can always come to an end.
    @Test
    void everyReachableStepOfAnAcceptedCircuitHasAWayOutOrIsAnEnd() {
        var accepted = 0;
        for (int seed = 0; seed < 4000; seed++) {
            var circuit = random(new Random(seed));
            if (!circuit.flaws().isEmpty()) {
                continue;
            }
            accepted++;
            for (var id : circuit.reached()) {
                assertThat(endsFrom(circuit, id, new HashSet<>()))
                        .as("seed %d, step %s", seed, id)
                        .isTrue();
                var step = circuit.step(id);
                assertThat(step.ends() || step.who() != null && !step.moves().isEmpty())
                        .as("somebody acts at %s, or it is an end, seed %d", id, seed)
                        .isTrue();
            }
        }
        assertThat(accepted).as("circuits that hold together").isGreaterThan(100);
    }

    private static boolean endsFrom(Circuit circuit, String id, HashSet<String> seen) {
        var step = circuit.step(id);
        return step.ends()
                || seen.add(id)
                        && step.moves().stream()
                                .anyMatch(move -> move.targets().anyMatch(to -> endsFrom(circuit, to, seen)));
    }

    private static Circuit random(Random chance) {
        var size = 2 + chance.nextInt(5);
        var ids = IntStream.range(0, size).mapToObj(place -> "s" + place).toList();
        var steps = new ArrayList<CircuitStep>();
        for (int place = 0; place < size; place++) {
            if (place > 0 && chance.nextInt(3) == 0) {
                steps.add(end(ids.get(place)));
                continue;
            }
            var kinds = CircuitWho.Kind.values();
            var who = kinds[chance.nextInt(kinds.length)];
            var moves = chance.ints(chance.nextInt(4), 0, size)
                    .mapToObj(to -> move(ids.get(to)))
                    .toArray(CircuitMove[]::new);
            steps.add(step(ids.get(place), who == CircuitWho.Kind.GROUP ? CircuitWho.Kind.AGENTS : who, moves));
        }
        return new Circuit(steps);
    }

    @ParameterizedTest
    @EnumSource(Flaw.Kind.class)
    void everyFlawHasItsSentence(Flaw.Kind kind) throws java.io.IOException {
        assertThat(java.nio.file.Files.readString(java.nio.file.Path.of("../web/src/features/requests/fr.json")))
                .contains("\"" + kind + "\"");
    }
}
