package fr.parvis.chat;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Map;

/// What people type, as it is kept: without characters that no keyboard gives, or that make a line read otherwise than
/// it is written.
public final class Text {
    private Text() {}

    /// Several lines.
    ///
    /// @throws Problem INVALID where nothing legible is left
    public static String lines(String typed, String field) {
        return require(clean(typed.replace("\r\n", "\n").replace('\r', '\n')), field);
    }

    /// One line.
    ///
    /// @throws Problem INVALID where nothing legible is left
    public static String line(String typed, String field) {
        return require(clean(typed.replaceAll("\\s", " ")), field);
    }

    private static String require(String clean, String field) {
        if (clean.isEmpty()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(field)));
        }
        return clean;
    }

    private static String clean(String typed) {
        var kept = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(Text::isKept)
                .forEach(point -> kept.appendCodePoint(isLoneSurrogate(point) ? 0xFFFD : point));
        return kept.toString().strip();
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /// Drops control characters but line ends and tabs, and what turns the direction of writing over (U+202A to U+202E,
    /// U+2066 to U+2069).
    private static boolean isKept(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        return !Character.isISOControl(point)
                && !(point >= 0x202A && point <= 0x202E)
                && !(point >= 0x2066 && point <= 0x2069)
                && point != 0xFEFF;
    }
}
