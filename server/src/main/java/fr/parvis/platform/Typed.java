package fr.parvis.platform;

import java.util.regex.Pattern;

/// What people type.
public final class Typed {
    /// Control characters, and what makes a line read otherwise than it is written.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private Typed() {}

    /// Without what no keyboard gives; half a character becomes U+FFFD.
    public static String legible(String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return HALF.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll("\uFFFD");
    }

    /// The same on one line, without blanks around it.
    public static String line(String typed) {
        return legible(typed).replaceAll("\\s+", " ").strip();
    }
}
