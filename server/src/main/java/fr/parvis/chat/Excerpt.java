package fr.parvis.chat;

import java.util.regex.Pattern;

/// The beginning of what was said, on one line and without marks.
public final class Excerpt {
    private static final int LONGEST = 160;
    private static final Pattern MENTION =
            Pattern.compile("@\\[([^\\]\\n]{1,160})\\]\\((?:person|group|space)[^)\\s]{0,60}\\)");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|`|^(?:>|-) ", Pattern.MULTILINE);

    private Excerpt() {}

    public static String of(String body) {
        var start = body.length() > 4 * LONGEST ? body.substring(0, 4 * LONGEST) : body;
        var plain = MARKS.matcher(MENTION.matcher(start).replaceAll("@$1")).replaceAll("");
        var line = plain.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        var cut = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, cut).stripTrailing() + "…";
    }
}
