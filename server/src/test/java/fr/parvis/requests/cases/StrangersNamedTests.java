package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.definitions.Definitions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// People whom a definition names and who have nothing to do with its authority, nor with its space.
@ParvisTest
class StrangersNamedTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private CaseReading reading;

    @Autowired
    private CaseGate gate;

    @Test
    void nothingIsTheirsAndTheirNamesAreNotTold() {
        var room = commission.room();
        var definition = Circuits.published(
                definitions,
                room.facilitator(),
                room.space().id(),
                Circuits.step("a", Circuits.people(room.stranger()), "oui"));
        assertThat(definitions.definition(room.facilitator(), definition).named())
                .isEmpty();
        var id = filing.file(room.reader(), definition, new FileCase(Map.of(), false));
        assertThat(gate.find(room.stranger(), id)).isEqualTo(Optional.empty());
        assertThat(reading.view(room.facilitator(), id).mine())
                .as("the agents answer")
                .isTrue();
    }
}
