package fr.parvis.mail;

import java.util.regex.Pattern;

/// Text on one line: control characters, line and paragraph separators and characters that turn the reading
/// direction become blanks.
final class Line {
    private static final Pattern NOT_OF_A_LINE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private Line() {}

    static String of(String text) {
        return NOT_OF_A_LINE.matcher(text).replaceAll(" ").strip();
    }
}
