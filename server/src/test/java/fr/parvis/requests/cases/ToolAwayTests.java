package fr.parvis.requests.cases;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A space that has put the tool away offers none of its forms; what was asked before goes on.
@ParvisTest
class ToolAwayTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Spaces spaces;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReading reading;

    private Commission.Room room;
    private UUID definition;

    @BeforeEach
    void open() {
        room = commission.room();
        definition = Circuits.published(
                definitions, room.facilitator(), room.space().id(), Circuits.step("a", Circuits.agents(), "oui"));
    }

    private void use(boolean used) {
        spaces.use(room.facilitator(), room.space().id(), SpaceTool.REQUESTS, used);
    }

    private UUID file() {
        return filing.file(room.reader(), definition, new FileCase(Map.of(), false, 1));
    }

    @Test
    void nothingIsOfferedAndAPageThatStayedOpenIsToldWhy() {
        use(false);
        assertThat(filing.offered(room.reader())).isEmpty();
        refused("requests-away", () -> filing.form(room.reader(), definition));
        refused("requests-away", this::file);
        refused("not-found", () -> filing.form(room.stranger(), definition));
        use(true);
        assertThat(filing.offered(room.reader())).extracting(OfferedForm::id).containsExactly(definition);
        assertThat(file()).isNotNull();
    }

    @Test
    void whatWasAskedBeforeGoesOnToItsEnd() {
        var id = file();
        use(false);
        var seen = reading.view(room.contributor(), id);
        assertThat(seen.mine()).isTrue();
        cases.move(room.contributor(), id, new MoveCase("oui", seen.revision(), null));
        assertThat(reading.view(room.reader(), id).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void whoWritesTheFormTriesItAllTheSame() {
        use(false);
        assertThat(filing.file(room.facilitator(), definition, new FileCase(Map.of(), true)))
                .isNotNull();
    }
}
