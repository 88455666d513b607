package fr.parvis.chat.letters;

import fr.parvis.mail.incoming.AnswerText;

/// What a mail says, as a message.
final class LetterBody {
    private static final int LONGEST = 10_000;

    private LetterBody() {}

    static String of(String text, String links) {
        return AnswerText.of(text, links, LONGEST);
    }
}
