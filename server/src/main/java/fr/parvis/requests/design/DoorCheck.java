package fr.parvis.requests.design;

import fr.parvis.requests.design.FormQuestion.Kind;
import java.util.ArrayList;
import java.util.List;

/// What a design must hold to besides, for people without an account to ask by it: nobody outside is offered the people
/// of an authority, and nobody outside has a head of service.
public final class DoorCheck {
    private DoorCheck() {}

    /// Empty where its form can stand at a public address.
    public static List<Flaw> flaws(RequestDesign design) {
        var flaws = new ArrayList<Flaw>();
        for (var question : design.questions()) {
            if (question.kind() == Kind.PERSON && question.required()) {
                flaws.add(new Flaw(Flaw.Kind.PERSON_ASKED, null, question.label()));
            }
        }
        for (var step : design.steps()) {
            if (step.who() != null && step.who().kind() == CircuitWho.Kind.HEAD) {
                flaws.add(new Flaw(Flaw.Kind.HEAD_OF_VISITOR, step.name(), null));
            }
        }
        return flaws;
    }

    /// Those that a visitor is asked.
    public static List<FormQuestion> asked(List<FormQuestion> questions) {
        return questions.stream()
                .filter(question -> question.kind() != Kind.PERSON)
                .toList();
    }
}
