package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.CircuitStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Requests that go to each agent in turn.
@ParvisTest
class InTurnTests {
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
    private TestClock clock;

    private Commission.Room room;
    private Actor decider;

    @BeforeEach
    void open() {
        room = commission.room();
        decider = commission.inhabitant(room.organisationId(), "MEMBER");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private UUID published(CircuitStep... acting) {
        return Circuits.published(
                definitions, room.facilitator(), room.space().id(), Assignment.IN_TURN, List.of(), acting);
    }

    private UUID file(UUID definition) {
        return filing.file(room.reader(), definition, new FileCase(Map.of(), false));
    }

    private @Nullable UUID who(UUID id) {
        var assignee = reading.view(room.reader(), id).assignee();
        return assignee == null ? null : assignee.id();
    }

    private void accept(UUID id) {
        cases.move(decider, id, new MoveCase("oui", reading.view(decider, id).revision(), null));
    }

    @Test
    void eachHasItsTurn() {
        var definition = published(Circuits.step("a", Circuits.agents(), "oui"));
        var first = who(file(definition));
        clock.advance(Duration.ofMinutes(1));
        var second = who(file(definition));
        clock.advance(Duration.ofMinutes(1));
        assertThat(List.of(first, second))
                .containsExactlyInAnyOrder(
                        room.facilitator().personId(), room.contributor().personId());
        assertThat(who(file(definition))).isEqualTo(first);
    }

    @Test
    void itIsGivenOnceItComesToTheAgents() {
        var definition = published(
                Circuits.step("a", Circuits.people(decider), "b"), Circuits.step("b", Circuits.agents(), "oui"));
        var id = file(definition);
        assertThat(who(id)).isNull();
        accept(id);
        var given = who(id);
        assertThat(given).isNotNull();
        clock.advance(Duration.ofMinutes(1));
        var next = file(definition);
        accept(next);
        assertThat(who(next)).isNotEqualTo(given);
    }

    @Test
    void twoThatComeAtOnceGoToTwo() throws Exception {
        var definition = published(
                Circuits.step("a", Circuits.people(decider), "b"), Circuits.step("b", Circuits.agents(), "oui"));
        var both = List.of(file(definition), file(definition));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = new ArrayList<Callable<Void>>();
            both.forEach(id -> coming.add(() -> {
                accept(id);
                return null;
            }));
            for (var each : threads.invokeAll(coming)) {
                each.get();
            }
        }
        assertThat(new HashSet<>(both.stream().map(this::who).toList())).hasSize(2);
    }
}
