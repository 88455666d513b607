package fr.parvis.mail.incoming;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a sender is told when their mail could not be taken.
enum Word {
    TOO_LARGE(
            "il dépasse 25 Mo. Déposez le fichier dans Parvis, ou envoyez-le en plusieurs fois.",
            "it is larger than 25 MB. Put the file into Parvis, or send it in several mails."),
    TOO_MANY_PARTS(
            "il est fait d’un trop grand nombre de morceaux. Écrivez un nouveau message, sans transférer l’ancien.",
            "it is made of too many parts. Please write a new message instead of forwarding the old one."),
    UNREADABLE(
            "il n’a pas pu être lu : il est abîmé. Écrivez un nouveau message.",
            "it could not be read: it is damaged. Please write a new message."),
    EMPTY("il ne contient ni texte ni pièce jointe.", "it holds neither text nor a file."),
    NO_SUCH_ADDRESS(
            "l’adresse n’existe pas ou ne sert plus. Répondez au dernier message que vous avez reçu.",
            "the address does not exist, or not any more. Please answer the latest message that you received."),
    ANOTHER_SENDER(
            "il vient d’une autre adresse que celle à laquelle nous avons écrit. Répondez depuis cette adresse-là.",
            "it comes from another address than the one we wrote to. Please answer from that one."),
    TOO_MANY(
            "vous avez envoyé trop de messages en une heure. Attendez un peu.",
            "you sent too many messages within an hour. Please wait a little."),
    NO_LONGER_IN(
            "vous ne faites pas, ou plus, partie de cet espace ou de cette conversation.",
            "you are not, or no longer, in this space or conversation."),
    CLOSED(
            "l’espace ou la conversation est clos : on n’y écrit plus.",
            "the space or the conversation is closed: nobody writes there any more."),
    CASE_OVER(
            "la demande est terminée : rien ne s’y ajoute. Faites une nouvelle demande, et citez le numéro de celle-ci.",
            "the request is over: nothing is added to it. Please make a new one, and say the number of this one."),
    NOT_TAKEN_NOW(
            "les demandes n’y sont plus reçues pour le moment. Adressez-vous au service, ou téléphonez.",
            "requests are not taken there at present. Please ask the service, or telephone."),
    NOT_ALLOWED(
            "vous n’avez pas le droit d’y écrire ou d’y déposer des fichiers.",
            "you may not write or put files there."),
    NO_ROOM("il n’y a plus assez de place pour ses pièces jointes.", "there is not enough room for its files."),
    NO_FILES(
            "on n’y joint pas de fichiers. Renvoyez votre message sans eux.",
            "files cannot be attached there. Please send your message again without them."),
    WAITS(
            "il attend l’accord d’une personne qui anime l’espace. Vous n’avez rien d’autre à faire.",
            "it waits for somebody who runs the space to accept it. There is nothing else for you to do."),
    BOX_FULL(
            "trop de courriels y attendent déjà. Réessayez dans quelques jours.",
            "too many mails wait there already. Please try again in some days."),
    FAULT(
            "une panne de notre côté dure depuis plusieurs jours. Renvoyez-le plus tard, ou téléphonez.",
            "something on our side has been broken for several days. Please send it again later, or telephone."),
    REFUSED("il a été refusé. Ouvrez Parvis pour répondre.", "it was refused. Please open Parvis to answer.");

    private final String french;
    private final String english;

    Word(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /// What becomes of a refusal of the module that was to take it.
    static Word of(String slug) {
        return switch (slug) {
            case "not-found" -> NO_LONGER_IN;
            case "forbidden" -> NOT_ALLOWED;
            case "space-archived", "conversation-closed" -> CLOSED;
            case "case-closed" -> CASE_OVER;
            case "requests-away" -> NOT_TAKEN_NOW;
            case "quota-exceeded", "disk-full", "space-full", "case-full" -> NO_ROOM;
            case "file-too-large" -> TOO_LARGE;
            case "box-full" -> BOX_FULL;
            case "no-files-below" -> NO_FILES;
            default -> REFUSED;
        };
    }

    String subject(Locale locale, @Nullable String theirs) {
        var about = theirs == null || theirs.isBlank() ? "" : (isEnglish(locale) ? ": " : "\u00a0: ") + theirs;
        return (isEnglish(locale)
                        ? "Your mail was not" + yet(" yet")
                        : "Votre courriel n’a pas" + yet(" encore") + " été")
                + (isEnglish(locale) ? " published" : " publié")
                + about;
    }

    String text(Locale locale) {
        return isEnglish(locale)
                ? "Your mail was received and not" + yet(" yet") + " published: " + english
                : "Votre courriel est bien arrivé, mais il n’a pas" + yet(" encore") + " été publié\u00a0: " + french;
    }

    private String yet(String word) {
        return this == WAITS ? word : "";
    }

    static String reason(Locale locale) {
        return isEnglish(locale)
                ? "You receive this message because you wrote to Parvis. Such messages are few, however often you write."
                : "Vous recevez ce message parce que vous avez écrit à Parvis. Il en part peu, quel que soit le nombre de vos envois.";
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
