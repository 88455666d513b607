package fr.parvis.requests.design;

import fr.parvis.platform.Typed;
import fr.parvis.requests.design.CircuitMove.Branch;
import fr.parvis.requests.design.FormQuestion.Reserved;
import fr.parvis.requests.design.FormQuestion.ShowIf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a design as they are kept: each on one line, without what no keyboard gives and without blanks around,
/// so that an answer is compared with the choice that was read.
public final class Wording {
    private Wording() {}

    public static RequestDesign legible(RequestDesign design) {
        return new RequestDesign(
                design.questions().stream().map(Wording::question).toList(),
                design.steps().stream().map(Wording::step).toList());
    }

    private static FormQuestion question(FormQuestion one) {
        var reserved = one.reserved();
        var showIf = one.showIf();
        return new FormQuestion(
                one.id(),
                one.kind(),
                Typed.line(one.label()),
                one.help() == null ? null : Typed.line(one.help()),
                one.required(),
                choices(one.choices()),
                reserved == null
                        ? null
                        : new Reserved(Typed.line(reserved.label()), reserved.groupId(), reserved.personIds()),
                showIf == null ? null : new ShowIf(showIf.question(), Typed.line(showIf.value())));
    }

    private static List<String> choices(List<String> typed) {
        return typed.stream()
                .map(Typed::line)
                .filter(choice -> !choice.isEmpty())
                .distinct()
                .toList();
    }

    private static CircuitStep step(CircuitStep one) {
        return new CircuitStep(
                one.id(),
                Typed.line(one.name()),
                one.who(),
                one.rule(),
                one.outcome(),
                one.moves().stream().map(Wording::move).toList(),
                one.remindAfter(),
                one.escalateAfter());
    }

    private static CircuitMove move(CircuitMove one) {
        return new CircuitMove(
                one.id(),
                Typed.line(one.label()),
                one.kind(),
                Typed.line(one.to()),
                one.branches().stream().map(Wording::branch).toList());
    }

    private static Branch branch(Branch one) {
        return new Branch(Typed.line(one.question()), one.comparison(), Typed.line(one.value()), Typed.line(one.to()));
    }

    /// Words that are read on several lines; null where nothing is left of them.
    public static @Nullable String text(@Nullable String typed) {
        var text = typed == null ? "" : Typed.legible(typed).strip();
        return text.isEmpty() ? null : text;
    }
}
