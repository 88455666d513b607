package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.CircuitStep;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Requests of those who would be the only ones to decide of them.
@ParvisTest
class OwnRequestTests {
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

    private Commission.Room room;
    private Actor decider;

    @BeforeEach
    void open() {
        room = commission.room();
        decider = commission.inhabitant(room.organisationId(), "MEMBER");
    }

    private UUID filed(CircuitStep... acting) {
        var definition =
                Circuits.published(definitions, room.facilitator(), room.space().id(), acting);
        return filing.file(decider, definition, new FileCase(Map.of(), false));
    }

    @Test
    void nobodyGrantsThemselvesWhatTheyAskFor() {
        var id = filed(Circuits.step("a", Circuits.people(decider), "oui"));
        var seen = reading.view(room.contributor(), id);
        assertThat(seen.phase()).isEqualTo(Case.Phase.OPEN);
        assertThat(seen.mine()).as("the agents decide").isTrue();
        assertThat(reading.view(decider, id).mine()).isFalse();
        cases.move(room.contributor(), id, new MoveCase("oui", seen.revision(), null));
        assertThat(reading.view(decider, id).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void whatIsLeftOfTheWayIsGoneAllTheSame() {
        var id = filed(
                Circuits.step("a", Circuits.people(decider), "b"), Circuits.step("b", Circuits.people(decider), "oui"));
        var seen = reading.view(room.contributor(), id);
        assertThat(seen.stepName()).isEqualTo("Étape b");
        assertThat(seen.history()).extracting(CaseEvent::kind).contains(CaseEvent.Kind.SKIPPED);
        assertThat(seen.mine()).isTrue();
    }
}
