package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.RequestTold;
import fr.parvis.requests.cases.Case.Phase;
import fr.parvis.requests.cases.Case.Turn;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitStep.Rule;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.DesignCheck;
import fr.parvis.requests.design.RequestDesign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Whoever presses whatever in whichever circuit: people of every role, steps and buttons by chance, against the real
/// service and the real database. Who has a right is said here a second time, by the circuit alone.
@ParvisTest
@RecordApplicationEvents
class CaseWalksTests {
    private static final int WALKS = 40;
    private static final int PRESSES = 14;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseMerging merging;

    @Autowired
    private CaseGate gate;

    @Autowired
    private CaseReading reading;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor decider;
    private Actor second;
    private Actor grouped;
    private UUID group;
    private Map<String, Actor> cast;

    @BeforeEach
    void gather() {
        room = commission.room();
        decider = commission.inhabitant(room.organisationId(), "MEMBER");
        second = commission.inhabitant(room.organisationId(), "MEMBER");
        grouped = commission.inhabitant(room.organisationId(), "MEMBER");
        group = sql.sql(
                        "insert into people.person_group (organisation_id, name, created_at) values (?, ?, current_timestamp) returning id")
                .params(room.organisationId(), "Élus " + UUID.randomUUID())
                .query(UUID.class)
                .single();
        sql.sql("insert into people.group_person (group_id, person_id, added_at) values (?, ?, current_timestamp)")
                .params(group, grouped.personId())
                .update();
        cast = new LinkedHashMap<>();
        cast.put("facilitator", room.facilitator());
        cast.put("contributor", room.contributor());
        cast.put("reader", room.reader());
        cast.put("guest", room.guest());
        cast.put("stranger", room.stranger());
        cast.put("neighbour", commission.inhabitant(room.organisationId(), "MEMBER"));
        cast.put("decider", decider);
        cast.put("second", second);
        cast.put("grouped", grouped);
    }

    private static <T> T any(Random chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /// A circuit of two to five steps where somebody acts, which can be published.
    private List<CircuitStep> circuit(Random chance) {
        while (true) {
            var ids = IntStream.range(0, 2 + chance.nextInt(4))
                    .mapToObj(place -> "s" + place)
                    .toList();
            var targets = Stream.concat(ids.stream(), Stream.of("oui", "non")).toList();
            var steps = new ArrayList<CircuitStep>();
            for (var id : ids) {
                steps.add(step(chance, id, targets));
            }
            steps.add(Circuits.end("oui", CircuitStep.Outcome.DONE));
            steps.add(Circuits.end("non", CircuitStep.Outcome.REFUSED));
            var flaws = DesignCheck.flaws(new RequestDesign(List.of(), steps));
            if (flaws.isEmpty()) {
                return steps;
            }
        }
    }

    private CircuitStep step(Random chance, String id, List<String> targets) {
        var who = any(
                chance,
                List.of(
                        Circuits.agents(),
                        Circuits.people(decider),
                        Circuits.people(decider, second),
                        Circuits.people(second, room.reader()),
                        Circuits.group(group),
                        CircuitWho.of(CircuitWho.Kind.REQUESTER)));
        var moves = new ArrayList<CircuitMove>();
        moves.add(new CircuitMove("oui", "Oui", CircuitMove.Kind.YES, any(chance, targets), List.of()));
        for (int more = chance.nextInt(3); more > 0; more--) {
            var kind = any(chance, List.of(CircuitMove.Kind.NO, CircuitMove.Kind.MORE, CircuitMove.Kind.OTHER));
            moves.add(new CircuitMove("autre" + more, "Autre " + more, kind, any(chance, targets), List.of()));
        }
        var rule = who.personIds().size() > 1 && chance.nextBoolean() ? Rule.ALL : Rule.ONE;
        return new CircuitStep(id, "Étape " + id, who, rule, null, moves, null, null);
    }

    /// A request in a circuit, and who has agreed in the step in which it stands.
    private final class Walk {
        final UUID id;
        final Actor asker;
        final Map<String, CircuitStep> steps = new LinkedHashMap<>();
        final Set<UUID> agreed = new HashSet<>();

        Walk(Random chance) {
            var circuit = circuit(chance);
            circuit.forEach(step -> steps.put(step.id(), step));
            var acting = circuit.stream().filter(step -> !step.ends()).toArray(CircuitStep[]::new);
            var definition = Circuits.published(
                    definitions,
                    room.facilitator(),
                    room.space().id(),
                    any(chance, List.of(Assignment.values())),
                    List.of(),
                    acting);
            asker = any(chance, List.of(room.reader(), room.contributor(), room.facilitator(), decider, grouped));
            id = filing.file(asker, definition, new FileCase(Map.of(), false));
        }

        Case stands() {
            return gate.require(asker, id);
        }

        /// Who may press a button of the step in which it stands.
        Set<UUID> entitled(Case one) {
            var step = Objects.requireNonNull(steps.get(one.step()));
            var entitled = new HashSet<UUID>();
            switch (one.turn()) {
                case NOBODY -> {}
                case REQUESTER -> entitled.add(asker.personId());
                case AGENTS -> {
                    entitled.add(room.facilitator().personId());
                    entitled.add(room.contributor().personId());
                    entitled.remove(asker.personId());
                }
                case PEOPLE -> {
                    var who = Objects.requireNonNull(step.who());
                    entitled.addAll(
                            who.kind() == CircuitWho.Kind.GROUP ? List.of(grouped.personId()) : who.personIds());
                    entitled.remove(asker.personId());
                    entitled.removeAll(agreed);
                    if (entitled.isEmpty()) {
                        // None of them can: who runs the space does, but for their own request.
                        entitled.add(room.facilitator().personId());
                        entitled.remove(asker.personId());
                    }
                }
            }
            return entitled;
        }

        boolean waitsForMore(Case one, CircuitMove move, Actor actor) {
            var step = Objects.requireNonNull(steps.get(one.step()));
            if (step.rule() != Rule.ALL || move.kind() != CircuitMove.Kind.YES || one.turn() != Turn.PEOPLE) {
                return false;
            }
            var silent = new HashSet<>(Objects.requireNonNull(step.who()).personIds());
            silent.remove(asker.personId());
            silent.removeAll(agreed);
            silent.remove(actor.personId());
            return !silent.isEmpty();
        }
    }

    private String press(Actor actor, UUID id, MoveCase move) {
        try {
            cases.move(actor, id, move);
            return "done";
        } catch (Problem refused) {
            return refused.type().slug();
        }
    }

    @Test
    void noTransitionHappensWithoutItsRight() {
        var done = 0;
        var refused = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            var chance = new Random(seed);
            var walk = new Walk(chance);
            for (int press = 0; press < PRESSES; press++) {
                var before = walk.stands();
                var name = any(chance, List.copyOf(cast.keySet()));
                var actor = Objects.requireNonNull(cast.get(name));
                var step = Objects.requireNonNull(walk.steps.get(before.step()));
                var moves = Stream.concat(step.moves().stream().map(CircuitMove::id), Stream.of("ailleurs"))
                        .toList();
                var pressed = any(chance, moves);
                var revision = chance.nextInt(6) == 0 ? before.revision() - 1 : before.revision();
                var said = chance.nextInt(5) == 0 ? null : "Pour cette raison.";
                var move = step.move(pressed).orElse(null);
                var entitled =
                        before.phase() == Phase.OPEN && walk.entitled(before).contains(actor.personId());
                var explained = move != null
                        && (said != null
                                || move.kind() == CircuitMove.Kind.YES
                                || move.kind() == CircuitMove.Kind.OTHER);
                var expected = entitled && explained && revision == before.revision();
                var waits = expected && walk.waitsForMore(before, Objects.requireNonNull(move), actor);
                var lines = reading.view(walk.asker, walk.id).history().size();

                var answer = press(actor, walk.id, new MoveCase(pressed, revision, said));

                var where = "seed %d, press %d: %s presses %s in %s (%s), answered %s"
                        .formatted(seed, press, name, pressed, before.step(), before.turn(), answer);
                assertThat(answer.equals("done")).as(where).isEqualTo(expected);
                var after = walk.stands();
                if (!expected) {
                    refused++;
                    assertThat(after.step()).as(where).isEqualTo(before.step());
                    assertThat(after.revision()).as(where).isEqualTo(before.revision());
                    assertThat(reading.view(walk.asker, walk.id).history())
                            .as(where)
                            .hasSize(lines);
                } else if (waits) {
                    assertThat(after.round()).as(where).isEqualTo(before.round());
                    walk.agreed.add(actor.personId());
                } else {
                    done++;
                    assertThat(after.round()).as(where).isEqualTo(before.round() + 1);
                    walk.agreed.clear();
                }
            }
        }
        assertThat(done).as("transitions").isGreaterThan(WALKS / 2);
        assertThat(refused).as("refusals").isGreaterThan(WALKS);
    }

    /// By their bell, or by the mail to who has no account; the author of a change is not told of it.
    private void eachOnce(String where, Actor by) {
        var told = Stream.concat(
                        events.stream(RequestTold.class).flatMap(it -> it.recipients().stream()),
                        events.stream(VisitorTold.class).map(VisitorTold::visitId))
                .toList();
        assertThat(told).as(where).doesNotHaveDuplicates().doesNotContain(by.personId());
        assertThat(events.stream(CaseAwaited.class).flatMap(it -> it.persons().stream()))
                .as(where)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachChangeTellsEachPersonAtMostOnce() {
        var changes = 0;
        for (int seed = 100; seed < 100 + WALKS; seed++) {
            var chance = new Random(seed);
            events.clear();
            var walk = new Walk(chance);
            eachOnce("seed %d, filed".formatted(seed), walk.asker);
            for (int press = 0; press < PRESSES && walk.stands().isOpen(); press++) {
                // Mostly by who may, so that much happens.
                var entitled = walk.entitled(walk.stands());
                var actor = any(
                        chance,
                        chance.nextInt(4) == 0
                                ? List.copyOf(cast.values())
                                : cast.values().stream()
                                        .filter(one -> entitled.contains(one.personId()))
                                        .toList());
                events.clear();
                var what = change(chance, walk, actor);
                eachOnce("seed %d, press %d, %s".formatted(seed, press, what), actor);
                changes += events.stream(RequestTold.class).count() > 0 ? 1 : 0;
                if (what.equals("agreed")) {
                    walk.agreed.add(actor.personId());
                } else if (what.equals("moved")) {
                    walk.agreed.clear();
                }
            }
        }
        assertThat(changes).as("changes of which somebody was told").isGreaterThan(WALKS);
    }

    /// Whatever may happen to a request.
    private String change(Random chance, Walk walk, Actor actor) {
        var one = walk.stands();
        var moves = Objects.requireNonNull(walk.steps.get(one.step())).moves();
        var what = chance.nextInt(7);
        try {
            switch (what) {
                case 0 ->
                    cases.assign(
                            actor, walk.id, new AssignCase(room.contributor().personId(), one.assigneeId()));
                case 1 ->
                    cases.assign(
                            actor, walk.id, new AssignCase(room.facilitator().personId(), one.assigneeId()));
                case 2 -> cases.say(actor, walk.id, new SayInCase("Où en est-on ?", chance.nextBoolean()));
                case 3 ->
                    cases.handle(
                            actor,
                            walk.id,
                            new HandleCase(chance.nextInt(3), LocalDate.now().plusDays(chance.nextInt(40))));
                default -> {
                    cases.move(actor, walk.id, new MoveCase(any(chance, moves).id(), one.revision(), "Parce que."));
                    return walk.stands().round() > one.round() ? "moved" : "agreed";
                }
            }
            return "change " + what;
        } catch (Problem refused) {
            assertThat(events.stream(RequestTold.class))
                    .as("a refusal is told to nobody")
                    .isEmpty();
            return refused.type().slug();
        }
    }

    /// Somebody asked twice, and a colleague once: what ends one ends all three.
    @Test
    void whoAskedTwiceForTheSameHearsOfItsEndOnce() {
        var definition = Circuits.published(
                definitions, room.facilitator(), room.space().id(), Circuits.step("a", Circuits.agents(), "oui"));
        var ids = Stream.of(room.reader(), room.reader(), decider, decider)
                .map(asker -> filing.file(asker, definition, new FileCase(Map.of(), false)))
                .toList();
        ids.stream().skip(1).forEach(id -> merging.merge(room.contributor(), id, ids.getFirst()));
        events.clear();
        var revision = gate.require(room.contributor(), ids.getFirst()).revision();
        cases.move(room.contributor(), ids.getFirst(), new MoveCase("oui", revision, null));
        assertThat(events.stream(RequestTold.class).flatMap(it -> it.recipients().stream()))
                .containsExactlyInAnyOrder(room.reader().personId(), decider.personId());
    }

    /// An agent who asks is not asked to answer, and learns once that it moved.
    @Test
    void anAgentWhoAskedIsToldThatItMovedAndNotThatItAwaitsThem() {
        var definition = Circuits.published(
                definitions,
                room.facilitator(),
                room.space().id(),
                Circuits.step("a", Circuits.people(decider), "b"),
                Circuits.step("b", Circuits.agents(), "oui"));
        var id = filing.file(room.contributor(), definition, new FileCase(Map.of(), false));
        events.clear();
        var revision = gate.require(decider, id).revision();
        cases.move(decider, id, new MoveCase("oui", revision, null));
        assertThat(events.stream(RequestTold.class)
                        .filter(it ->
                                it.recipients().contains(room.contributor().personId())))
                .extracting(RequestTold::kind)
                .containsExactly(fr.parvis.platform.PersonalNotice.Kind.REQUEST_MOVED);
        assertThat(events.stream(RequestTold.class).flatMap(it -> it.recipients().stream()))
                .contains(room.facilitator().personId());
    }
}
