package fr.parvis.requests.definitions;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.TravellingModel;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.FormQuestion.Reserved;
import fr.parvis.requests.design.RequestDesign;
import fr.parvis.spaces.Spaces;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A definition as a model: its questions and its circuit, as they are written. The people and groups that it names
/// stay where it was made; what names nobody any more is a flaw of the draft, which says what must be chosen again.
@Component
class DefinitionModel implements TravellingModel {
    private final Definitions definitions;
    private final Spaces spaces;
    private final Validator validator;
    private final JsonMapper json;

    DefinitionModel(Definitions definitions, Spaces spaces, Validator validator, JsonMapper json) {
        this.definitions = definitions;
        this.spaces = spaces;
        this.validator = validator;
        this.json = json;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public Leaving leave(Actor actor, UUID id) {
        var it = definitions.definition(actor, id);
        var content = new WriteDefinition(it.name(), it.purpose(), it.openTo(), it.assignment(), it.design(), 1);
        return new Leaving(it.spaceId(), it.name(), bare(content));
    }

    @Override
    public boolean mayArrive(Actor actor, UUID spaceId) {
        return DefinitionPolicy.mayWrite(spaces.require(actor, spaceId));
    }

    @Override
    public String arrive(Actor actor, UUID spaceId, String content) {
        var space = spaces.require(actor, spaceId).space();
        var id = definitions.begin(actor, spaceId, bare(read(content)));
        return "/espaces/" + space.organisationSlug() + "/" + space.slug() + "/demandes/modeles/" + id;
    }

    private WriteDefinition read(String content) {
        try {
            var definition = json.readValue(content, WriteDefinition.class);
            if (definition != null && validator.validate(definition).isEmpty()) {
                return definition;
            }
        } catch (JacksonException malformed) {
            // As one that breaks a bound.
        }
        throw new Problem(PlatformProblem.INVALID);
    }

    private static WriteDefinition bare(WriteDefinition it) {
        var design = new RequestDesign(
                it.design().questions().stream().map(DefinitionModel::bare).toList(),
                it.design().steps().stream().map(DefinitionModel::bare).toList());
        return new WriteDefinition(it.name(), it.purpose(), it.openTo(), it.assignment(), design, 1);
    }

    private static FormQuestion bare(FormQuestion one) {
        var reserved = one.reserved();
        return new FormQuestion(
                one.id(),
                one.kind(),
                one.label(),
                one.help(),
                one.required(),
                one.choices(),
                reserved == null ? null : new Reserved(reserved.label(), null, List.of()),
                one.showIf());
    }

    private static CircuitStep bare(CircuitStep one) {
        return new CircuitStep(
                one.id(),
                one.name(),
                one.who() == null ? null : CircuitWho.of(one.who().kind()),
                one.rule(),
                one.outcome(),
                one.moves(),
                one.remindAfter(),
                one.escalateAfter());
    }
}
