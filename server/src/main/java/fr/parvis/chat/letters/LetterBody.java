package fr.parvis.chat.letters;

/// What a mail says, as a message: its words, then the addresses of its files, which are never cut.
final class LetterBody {
    private static final int LONGEST = 10_000;
    private static final String CUT = "\n[…]";

    private LetterBody() {}

    static String of(String text, String links) {
        var room = LONGEST - links.length() - 1;
        var words = text.length() > room ? text.substring(0, room - CUT.length()) + CUT : text;
        return (words + "\n" + links).strip();
    }
}
