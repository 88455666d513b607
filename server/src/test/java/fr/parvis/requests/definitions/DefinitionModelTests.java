package fr.parvis.requests.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.Flaw;
import fr.parvis.requests.design.FormQuestion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// A definition that travels is its questions and its circuit, and names nobody.
@ParvisTest
class DefinitionModelTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private DefinitionModel model;

    @Autowired
    private JsonMapper json;

    private Commission.Room here;
    private Commission.Room there;

    @BeforeEach
    void open() {
        here = commission.room();
        there = commission.room();
    }

    private UUID written(List<FormQuestion> questions, CircuitStep... acting) {
        var id = definitions.begin(here.facilitator(), here.space().id(), new BeginDefinition("Fauteuil", null));
        definitions.write(here.facilitator(), id, Circuits.content(Assignment.IN_TURN, questions, 1, acting));
        return id;
    }

    private String left(UUID id) {
        return json.writeValueAsString(model.leave(here.facilitator(), id).content());
    }

    private DefinitionView arrived(String content) {
        var address = model.arrive(there.facilitator(), there.space().id(), content);
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return definitions.definition(there.facilitator(), id);
    }

    @Test
    void itArrivesAsTheDraftThatItWas() {
        var id = written(
                List.of(Circuits.question("quoi", FormQuestion.Kind.TEXT)),
                Circuits.step("a", Circuits.agents(), "b"),
                Circuits.step("b", CircuitWho.of(CircuitWho.Kind.HEAD), "oui"));
        var before = definitions.definition(here.facilitator(), id);
        var after = arrived(left(id));
        assertThat(after.name()).isEqualTo("Fauteuil");
        assertThat(after.design()).isEqualTo(before.design());
        assertThat(after.openTo()).isEqualTo(OpenTo.ORGANISATION);
        assertThat(after.assignment()).isEqualTo(Assignment.IN_TURN);
        assertThat(after.version()).isNull();
        assertThat(after.flaws()).isEmpty();
        assertThat(definitions.lines(there.reader(), there.space().id())).isEmpty();
        definitions.publish(there.facilitator(), after.id(), after.revision());
    }

    @Test
    void whomItNamesStaysAndIsSaidToBeMissing() {
        var group = UUID.randomUUID();
        var id = written(
                List.of(Circuits.reserved("sante", group)),
                Circuits.step("a", Circuits.people(here.contributor()), "b"),
                Circuits.step("b", Circuits.group(group), "oui"));
        var file = left(id);
        assertThat(file)
                .contains("les ressources humaines")
                .doesNotContain(group.toString())
                .doesNotContain(here.contributor().personId().toString());
        assertThat(arrived(file).flaws())
                .extracting(Flaw::kind)
                .containsExactly(Flaw.Kind.RESERVED_TO_NOBODY, Flaw.Kind.NOBODY_ACTS, Flaw.Kind.NOBODY_ACTS);
    }

    @Test
    void whomAFileNamesIsNotBelieved() {
        var mine = there.reader();
        var id = written(List.of(), Circuits.step("a", Circuits.agents(), "oui"));
        var file = left(id).replace(
                        "{\"kind\":\"AGENTS\",\"personIds\":[]",
                        "{\"kind\":\"PEOPLE\",\"personIds\":[\"" + mine.personId() + "\"]");
        assertThat(file).contains(mine.personId().toString());
        var after = arrived(file);
        assertThat(after.named()).isEmpty();
        assertThat(after.design().steps().getFirst().who()).isEqualTo(CircuitWho.of(CircuitWho.Kind.PEOPLE));
        assertThatThrownBy(() -> definitions.publish(there.facilitator(), after.id(), after.revision()))
                .hasMessage("design-flawed");
    }

    @Test
    void whatCannotBeReadOrBreaksABoundIsRefused() {
        var file = left(written(List.of(), Circuits.step("a", Circuits.agents(), "oui")));
        for (var content : List.of(
                "{}",
                "[]",
                "12",
                "null",
                file.replace("\"Fauteuil\"", "\"\u2003\""),
                file.replace("\"Étape a\"", "\"" + "x".repeat(61) + "\""),
                file.replace("\"AGENTS\"", "\"ELSEWHERE\""),
                file.replace("\"questions\":[]", "\"questions\":[null]"))) {
            assertThatThrownBy(() -> arrived(content)).hasMessage("invalid");
        }
    }

    @Test
    void onlyWhoRunsASpaceTakesOneAwayOrIn() {
        var id = written(List.of(), Circuits.step("a", Circuits.agents(), "oui"));
        assertThatThrownBy(() -> model.leave(here.contributor(), id)).hasMessage("forbidden");
        assertThatThrownBy(() -> model.leave(here.stranger(), id)).hasMessage("not-found");
        assertThat(model.mayArrive(there.contributor(), there.space().id())).isFalse();
        var file = left(id);
        assertThatThrownBy(() -> model.arrive(there.contributor(), there.space().id(), file))
                .hasMessage("forbidden");
        assertThat(definitions.definition(here.facilitator(), id).can()).contains(DefinitionAction.MODEL);
    }
}
