package fr.parvis.requests.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.cases.HandleCase;
import fr.parvis.requests.design.FormQuestion;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is typed into a definition, and into the fields of an agent.
@ParvisTest
class DefinitionWordsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    private Commission.Room room;
    private Actor facilitator;
    private UUID space;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
        space = room.space().id();
    }

    private static void invalid(Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(PlatformProblem.INVALID));
    }

    private WriteDefinition named(String name) {
        var content = Circuits.content(Assignment.BY_HAND, List.of(), 1, Circuits.step("a", Circuits.agents(), "oui"));
        return new WriteDefinition(
                name, "Pour\u0000 vous", content.openTo(), content.assignment(), content.design(), 1);
    }

    @Test
    void aNameOfWhatIsNotSeenIsNone() {
        invalid(() -> definitions.begin(facilitator, space, new BeginDefinition("\u2003", null)));
        var id = definitions.begin(facilitator, space, new BeginDefinition("Clés", null));
        invalid(() -> definitions.write(facilitator, id, named("\u202E\uFEFF")));
    }

    @Test
    void aNameIsOneLine() {
        var id = definitions.begin(
                facilitator, space, new BeginDefinition("Clés\r\nBcc: tous@bourg.example\u0000", null));
        assertThat(definitions.definition(facilitator, id).name()).isEqualTo("Clés Bcc: tous@bourg.example");
        var written = definitions.write(facilitator, id, named("  Bad\u202Ege\u0000 "));
        assertThat(written.name()).isEqualTo("Badge");
        assertThat(written.purpose()).isEqualTo("Pour vous");
    }

    @Test
    void aChoiceIsAnsweredAsItIsRead() {
        var question = new FormQuestion(
                "q",
                FormQuestion.Kind.CHOICE,
                "Quoi\u0000 ?",
                null,
                true,
                List.of(" Oui ", "Non\u0000", "Oui"),
                null,
                null);
        var definition = Circuits.published(
                definitions,
                facilitator,
                space,
                Assignment.BY_HAND,
                List.of(question),
                Circuits.step("a", Circuits.agents(), "oui"));
        assertThat(definitions
                        .definition(facilitator, definition)
                        .design()
                        .questions()
                        .getFirst()
                        .choices())
                .containsExactly("Oui", "Non");
        filing.file(room.reader(), definition, new FileCase(Map.of("q", List.of("Oui")), false));
    }

    @Test
    void aDayThatCannotBeMeantIsRefused() {
        var definition =
                Circuits.published(definitions, facilitator, space, Circuits.step("a", Circuits.agents(), "oui"));
        var id = filing.file(room.reader(), definition, new FileCase(Map.of(), false));
        for (var year : List.of(Year.MAX_VALUE, 2, -5)) {
            invalid(() -> cases.handle(facilitator, id, new HandleCase(1, LocalDate.of(year, 12, 31))));
        }
        cases.handle(facilitator, id, new HandleCase(1, LocalDate.of(2027, 1, 4)));
    }
}
