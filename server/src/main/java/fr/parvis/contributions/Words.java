package fr.parvis.contributions;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import java.util.List;
import java.util.Map;

/// What people type, without what no keyboard gives or what makes a line read otherwise than it is written.
public final class Words {
    private Words() {}

    /// On one line.
    ///
    /// @throws Problem INVALID where nothing legible is left; `field` is named
    public static String line(String typed, String field) {
        var line = Typed.line(typed);
        if (line.isEmpty()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(field)));
        }
        return line;
    }

    public static String text(String typed) {
        return Typed.legible(typed).strip();
    }
}
