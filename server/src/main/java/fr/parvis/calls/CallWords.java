package fr.parvis.calls;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import java.util.List;
import java.util.Map;

/// What people type, without what no keyboard gives or what makes a line read otherwise than it is written.
public final class CallWords {
    private CallWords() {}

    /// @throws Problem INVALID where nothing legible is left; `field` is named
    public static String line(String typed, String field) {
        return require(Typed.line(typed), field);
    }

    public static String text(String typed) {
        return Typed.legible(typed).strip();
    }

    /// @throws Problem INVALID where nothing legible is left; `field` is named
    static String requireText(String typed, String field) {
        return require(text(typed), field);
    }

    private static String require(String clean, String field) {
        if (clean.isEmpty()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(field)));
        }
        return clean;
    }
}
