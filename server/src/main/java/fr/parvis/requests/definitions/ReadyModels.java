package fr.parvis.requests.definitions;

import fr.parvis.platform.Problem;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitStep.Outcome;
import fr.parvis.requests.design.CircuitStep.Rule;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.RequestDesign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The models that a definition begins with, from `requests/models.json`.
@Component
class ReadyModels {
    private static final List<ReadyModel> MODELS = read();

    List<ReadyModelView> models() {
        return MODELS.stream()
                .map(model -> new ReadyModelView(
                        model.code(),
                        model.name(),
                        model.purpose(),
                        model.design().questions().stream()
                                .map(FormQuestion::label)
                                .toList(),
                        model.design().steps().stream().map(CircuitStep::name).toList()))
                .toList();
    }

    /// What a definition of that name begins with.
    ///
    /// @throws Problem NOT_FOUND for a model that there is not
    WriteDefinition content(@Nullable String code, String name) {
        if (code == null) {
            return new WriteDefinition(name, null, OpenTo.ORGANISATION, Assignment.BY_HAND, simplest(), 1);
        }
        var model = MODELS.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return new WriteDefinition(name, model.purpose(), model.openTo(), Assignment.BY_HAND, model.design(), 1);
    }

    /// Asked, then accepted or refused by the agents of the space.
    private static RequestDesign simplest() {
        var what = new FormQuestion(
                "objet", FormQuestion.Kind.TEXT, "Objet de la demande", null, false, List.of(), null, null);
        var more = new FormQuestion(
                "details", FormQuestion.Kind.LONG_TEXT, "Précisions", null, false, List.of(), null, null);
        var asked = new CircuitStep(
                "demandee",
                "Demandée",
                CircuitWho.of(CircuitWho.Kind.AGENTS),
                Rule.ONE,
                null,
                List.of(
                        new CircuitMove("accepter", "Accepter", CircuitMove.Kind.YES, "acceptee", List.of()),
                        new CircuitMove("refuser", "Refuser", CircuitMove.Kind.NO, "refusee", List.of())),
                null,
                null);
        return new RequestDesign(
                List.of(what, more),
                List.of(asked, end("acceptee", "Acceptée", Outcome.DONE), end("refusee", "Refusée", Outcome.REFUSED)));
    }

    private static CircuitStep end(String id, String name, Outcome outcome) {
        return new CircuitStep(id, name, null, Rule.ONE, outcome, List.of(), null, null);
    }

    private static List<ReadyModel> read() {
        try (var content = ReadyModels.class.getResourceAsStream("/requests/models.json")) {
            return List.of(JsonMapper.shared().readValue(content, ReadyModel[].class));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
