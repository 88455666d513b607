package fr.parvis.chat.letters;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of the mails that make a topic followed by mail, in the language of whoever reads them.
record LetterWords(boolean english) {
    static LetterWords of(Locale locale) {
        return new LetterWords("en".equals(locale.getLanguage()));
    }

    private String say(String french, String inEnglish) {
        return english ? inEnglish : french;
    }

    String quoted(String name) {
        return say("«\u00a0" + name + "\u00a0»", "“" + name + "”");
    }

    String firstSubject(String by, String title) {
        return say(
                by + " vous associe à la discussion " + quoted(title),
                by + " adds you to the discussion " + quoted(title));
    }

    String added(String by, String title, String space) {
        return say(
                by + " vous associe, par courriel, à la discussion " + quoted(title) + " de l’espace " + quoted(space)
                        + ".",
                by + " adds you, by mail, to the discussion " + quoted(title) + " of the space " + quoted(space) + ".");
    }

    String why(String reason) {
        return say("Son mot\u00a0: " + quoted(reason), "They write: " + quoted(reason));
    }

    String how() {
        return say(
                "Ce qui s’y dira à partir de maintenant vous parviendra par courriel. Pour participer, répondez à ces"
                        + " courriels, à celui-ci aussi\u00a0: votre réponse paraîtra dans la discussion sous votre nom.",
                "What is said there from now on reaches you by mail. To take part, answer these mails, this one as well:"
                        + " your answer shows in the discussion under your name.");
    }

    String noAccount() {
        return say(
                "Vous n’avez ni compte à créer ni mot de passe à retenir, et vous ne voyez rien d’autre de Parvis. Les"
                        + " fichiers que vous joignez sont déposés dans l’espace.",
                "There is no account to create and no password, and you see nothing else of Parvis. Files that you attach"
                        + " go into the space.");
    }

    String subject(String title) {
        return "Re: " + title;
    }

    String author(String name, @Nullable String about, String time) {
        return (about == null ? name : name + " (" + about + ")") + ", " + time + (english ? ":" : "\u00a0:");
    }

    String document() {
        return say(
                "[un document, à voir dans Parvis\u00a0: demandez-le par retour de courriel]",
                "[a document, to be seen in Parvis: ask for it by mail]");
    }

    String howToAnswer() {
        return say(
                "Répondez à ce courriel\u00a0: votre réponse paraîtra dans la discussion.",
                "Answer this mail: your answer shows in the discussion.");
    }

    String reason(String title, String space) {
        return say(
                "Vous recevez ce courriel parce que vous participez par courriel à la discussion " + quoted(title)
                        + " de l’espace " + quoted(space) + ".",
                "You receive this mail because you take part by mail in the discussion " + quoted(title)
                        + " of the space " + quoted(space) + ".");
    }

    String stop() {
        return say("Ne plus recevoir ces courriels", "Stop these mails");
    }
}
