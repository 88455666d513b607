package fr.parvis.requests;

import fr.parvis.platform.Actor;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.definitions.OpenTo;
import fr.parvis.requests.definitions.WriteDefinition;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.RequestDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Circuits of tests: steps whose buttons are *oui* and *non*, and the two ends that they come to.
public final class Circuits {
    private Circuits() {}

    public static FormQuestion question(String id, FormQuestion.Kind kind) {
        return new FormQuestion(id, kind, "Question " + id, null, false, List.of(), null, null);
    }

    /// A few words that a group alone reads.
    public static FormQuestion reserved(String id, UUID groupId) {
        return new FormQuestion(
                id,
                FormQuestion.Kind.TEXT,
                "Question " + id,
                null,
                false,
                List.of(),
                new FormQuestion.Reserved("les ressources humaines", groupId, List.of()),
                null);
    }

    public static CircuitMove yes(String to) {
        return new CircuitMove("oui", "Accepter", CircuitMove.Kind.YES, to, List.of());
    }

    public static CircuitMove no() {
        return new CircuitMove("non", "Refuser", CircuitMove.Kind.NO, "non", List.of());
    }

    /// Accepted, it goes to `to`.
    public static CircuitStep step(String id, CircuitWho who, CircuitStep.Rule rule, String to) {
        return new CircuitStep(id, "Étape " + id, who, rule, null, List.of(yes(to), no()), null, null);
    }

    public static CircuitStep step(String id, CircuitWho who, String to) {
        return step(id, who, CircuitStep.Rule.ONE, to);
    }

    public static CircuitStep end(String id, CircuitStep.Outcome outcome) {
        return new CircuitStep(id, "Fin " + id, null, CircuitStep.Rule.ONE, outcome, List.of(), null, null);
    }

    public static CircuitWho agents() {
        return CircuitWho.of(CircuitWho.Kind.AGENTS);
    }

    public static CircuitWho people(Actor... named) {
        return new CircuitWho(
                CircuitWho.Kind.PEOPLE,
                List.of(named).stream().map(Actor::personId).toList(),
                null);
    }

    public static CircuitWho group(UUID id) {
        return new CircuitWho(CircuitWho.Kind.GROUP, List.of(), id);
    }

    public static WriteDefinition content(
            Assignment assignment, List<FormQuestion> questions, int revision, CircuitStep... acting) {
        var steps = new ArrayList<>(List.of(acting));
        steps.add(end("oui", CircuitStep.Outcome.DONE));
        steps.add(end("non", CircuitStep.Outcome.REFUSED));
        return new WriteDefinition(
                "Fauteuil", null, OpenTo.ORGANISATION, assignment, new RequestDesign(questions, steps), revision);
    }

    public static UUID published(
            Definitions definitions,
            Actor facilitator,
            UUID space,
            Assignment assignment,
            List<FormQuestion> questions,
            CircuitStep... acting) {
        var id = definitions.begin(facilitator, space, new BeginDefinition("Fauteuil", null));
        var written = definitions.write(facilitator, id, content(assignment, questions, 1, acting));
        definitions.publish(facilitator, id, written.revision());
        return id;
    }

    public static UUID published(Definitions definitions, Actor facilitator, UUID space, CircuitStep... acting) {
        return published(definitions, facilitator, space, Assignment.BY_HAND, List.of(), acting);
    }
}
