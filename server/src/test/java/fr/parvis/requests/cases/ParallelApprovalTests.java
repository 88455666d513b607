package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.people.absences.Absences;
import fr.parvis.people.absences.SetAbsence;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.CircuitStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Steps where several must agree, each at their own time or all at once.
@ParvisTest
@RecordApplicationEvents
class ParallelApprovalTests {
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
    private CaseReading reading;

    @Autowired
    private Absences absences;

    private Commission.Room room;
    private Actor one;
    private Actor other;
    private UUID id;

    @BeforeEach
    void ask() {
        room = commission.room();
        one = commission.inhabitant(room.organisationId(), "MEMBER");
        other = commission.inhabitant(room.organisationId(), "MEMBER");
        var definition = Circuits.published(
                definitions,
                room.facilitator(),
                room.space().id(),
                Circuits.step("a", Circuits.people(one, other), CircuitStep.Rule.ALL, "oui"));
        id = filing.file(room.reader(), definition, new FileCase(Map.of(), false));
    }

    private String attempt(Actor who, MoveCase move) {
        try {
            cases.move(who, id, move);
            return "done";
        } catch (Problem refusal) {
            return refusal.type().slug();
        }
    }

    @Test
    void whatOneSaysDoesNotAgeWhatTheOtherHasInFrontOfThem() {
        var inFrontOfOther = new MoveCase("oui", reading.view(other, id).revision(), null);
        cases.move(one, id, new MoveCase("oui", reading.view(one, id).revision(), null));
        cases.move(other, id, inFrontOfOther);
        assertThat(reading.view(room.reader(), id).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void thePageOfTheOtherIsToldThatOneAgreed() {
        events.clear();
        cases.move(one, id, new MoveCase("oui", reading.view(one, id).revision(), null));
        assertThat(events.stream(CaseMoved.class))
                .anySatisfy(each -> assertThat(each.audience().personIds())
                        .contains(room.reader().personId(), one.personId(), other.personId()));
    }

    @Test
    void bothAtOnceBothCount() throws Exception {
        var move = new MoveCase("oui", reading.view(one, id).revision(), null);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = new ArrayList<String>();
            List<Callable<String>> both = List.of(() -> attempt(one, move), () -> attempt(other, move));
            for (var each : threads.invokeAll(both)) {
                said.add(each.get());
            }
            assertThat(said).containsExactly("done", "done");
        }
        assertThat(reading.view(room.reader(), id).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void whoStandsInForTheOtherAgreesTwice() {
        var today = absences.today();
        absences.set(other, new SetAbsence(today, today.plusDays(3), one.personId()));
        cases.move(one, id, new MoveCase("oui", reading.view(one, id).revision(), null));
        assertThat(reading.view(one, id).inPlaceOf()).isNotNull();
        cases.move(one, id, new MoveCase("oui", reading.view(one, id).revision(), null));
        assertThat(reading.view(room.reader(), id).phase()).isEqualTo(Case.Phase.DONE);
    }
}
