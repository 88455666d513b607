package fr.parvis.mail.incoming;

/// What a mail says, as long as its place takes it: its words, then the addresses of its files, which are never cut.
public final class AnswerText {
    private static final String CUT = "\n[…]";

    private AnswerText() {}

    /// @param links one a line; may be empty
    /// @param longest in characters
    public static String of(String text, String links, int longest) {
        var room = longest - links.length() - 1;
        var words = text.length() > room ? text.substring(0, room - CUT.length()) + CUT : text;
        return (words + "\n" + links).strip();
    }
}
