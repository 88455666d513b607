package fr.parvis.requests.design;

import fr.parvis.requests.design.FormQuestion.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a form and a circuit can be used together.
public final class DesignCheck {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private DesignCheck() {}

    /// Empty where it can be published.
    public static List<Flaw> flaws(RequestDesign design) {
        var flaws = new ArrayList<Flaw>();
        Map<String, FormQuestion> before = new HashMap<>();
        for (var question : design.questions()) {
            add(flaws, flaw(question, before), null, question.label());
            before.put(question.id(), question);
        }
        flaws.addAll(design.circuit().flaws());
        for (var step : design.steps()) {
            for (var move : step.moves()) {
                for (var branch : move.branches()) {
                    var question = before.get(branch.question());
                    if (!fits(branch, question)) {
                        flaws.add(new Flaw(Flaw.Kind.BRANCH_UNFIT, step.name(), move.label()));
                    } else if (isReserved(question)) {
                        flaws.add(new Flaw(Flaw.Kind.RESERVED_SHOWN, step.name(), move.label()));
                    }
                }
            }
        }
        return flaws;
    }

    private static void add(List<Flaw> flaws, Flaw.@Nullable Kind kind, @Nullable String step, String detail) {
        if (kind != null) {
            flaws.add(new Flaw(kind, step, detail.isBlank() ? null : detail));
        }
    }

    private static Flaw.@Nullable Kind flaw(FormQuestion question, Map<String, FormQuestion> before) {
        if (question.label().isBlank()) {
            return Flaw.Kind.QUESTION_UNNAMED;
        }
        if (before.containsKey(question.id())) {
            return Flaw.Kind.QUESTION_TWICE;
        }
        if (isChoice(question.kind()) && question.choices().isEmpty()) {
            return Flaw.Kind.NO_CHOICES;
        }
        var reserved = question.reserved();
        if (reserved != null
                && reserved.groupId() == null
                && reserved.personIds().isEmpty()) {
            return Flaw.Kind.RESERVED_TO_NOBODY;
        }
        var showIf = question.showIf();
        if (showIf == null) {
            return null;
        }
        var other = before.get(showIf.question());
        if (!offers(other, showIf.value())) {
            return Flaw.Kind.DEPENDS_ON_NOTHING;
        }
        return reserved == null && isReserved(other) ? Flaw.Kind.RESERVED_SHOWN : null;
    }

    private static boolean fits(CircuitMove.Branch branch, @Nullable FormQuestion question) {
        if (branch.comparison() == CircuitMove.Comparison.IS) {
            return offers(question, branch.value());
        }
        return question != null
                && question.kind() == Kind.AMOUNT
                && NUMBER.matcher(branch.value()).matches()
                && new BigDecimal(branch.value()).signum() >= 0;
    }

    /// Whether that question can be answered so.
    private static boolean offers(@Nullable FormQuestion question, String value) {
        return question != null
                && (isChoice(question.kind()) && question.choices().contains(value)
                        || question.kind() == Kind.YES_NO && (value.equals("true") || value.equals("false")));
    }

    private static boolean isReserved(@Nullable FormQuestion question) {
        return question != null && question.reserved() != null;
    }

    private static boolean isChoice(Kind kind) {
        return kind == Kind.CHOICE || kind == Kind.CHOICES;
    }
}
