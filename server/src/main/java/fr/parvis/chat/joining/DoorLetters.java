package fr.parvis.chat.joining;

import fr.parvis.chat.joining.AskingStore.Asking;
import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.mail.Message.Action;
import fr.parvis.people.Token;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The mails to who has no account yet, in French: nobody knows which language they read. Nothing that whoever asked
/// typed stands in them, so that no door writes to strangers in somebody else's words.
@Component
class DoorLetters {
    private final Mail mail;
    private final DoorKeys keys;
    private final AccountStore accounts;

    DoorLetters(Mail mail, DoorKeys keys, AccountStore accounts) {
        this.mail = mail;
        this.keys = keys;
        this.accounts = accounts;
    }

    /// Lets somebody prove their address; who has an account is led back to the door, to sign in there.
    void prove(Door door, String email, Token asking, Token link) {
        var known = accounts.isAccount(email);
        mail.send(new Message(
                email,
                Locale.FRENCH,
                "Votre demande pour «\u00a0" + door.conversationTitle() + "\u00a0»",
                List.of(
                        "Bonjour,",
                        "Quelqu’un, vous sans doute, demande à rejoindre la conversation «\u00a0"
                                + door.conversationTitle()
                                + "\u00a0» de l’espace «\u00a0" + door.spaceName() + "\u00a0» ("
                                + door.organisationName()
                                + ") avec cette adresse.",
                        known
                                ? "Vous avez déjà un compte dans Parvis avec cette adresse\u00a0: connectez-vous pour faire"
                                        + " votre demande. Sans mot de passe, choisissez «\u00a0Mot de passe oublié\u00a0»."
                                : "Confirmez que cette adresse est la vôtre\u00a0: votre demande part alors aux animateurs de"
                                        + " l’espace. Sans confirmation sous deux jours, elle s’efface."),
                new Action(
                        known ? "Me connecter et demander" : "Confirmer mon adresse",
                        known ? keys.address(link) : keys.askingAddress(asking)),
                "Vous recevez ce courriel parce que cette adresse a été donnée à l’entrée de cette conversation. Si ce"
                        + " n’est pas vous, il n’y a rien à faire.",
                true));
    }

    /// Whether somebody who is let in now is sent an invitation, which leads to their password.
    boolean isInvited(Asking asking) {
        return asking.email() != null && !accounts.isAccount(asking.email());
    }

    /// Who is invited and is told nothing more needs no second mail. No mail names a secret space.
    void answer(Door door, Asking asking, boolean accepted, boolean invited, @Nullable String word) {
        if (accepted && invited && word == null) {
            return;
        }
        mail.send(new Message(
                Objects.requireNonNull(asking.email()),
                Locale.FRENCH,
                (accepted ? "Bienvenue" : "Votre demande") + about(door, accepted ? " dans " : " pour "),
                List.of(
                        "Bonjour,",
                        accepted
                                ? "Votre demande est acceptée\u00a0: vous faites partie de l’espace"
                                        + place(door)
                                        + "."
                                        + (invited
                                                ? " Un autre courriel vous mène à votre mot de passe."
                                                : " Connectez-vous pour y entrer.")
                                : "Votre demande de rejoindre une conversation"
                                        + (door.secret()
                                                ? ""
                                                : ", «\u00a0" + door.conversationTitle() + "\u00a0», de l’espace"
                                                        + place(door))
                                        + " n’a pas été acceptée.",
                        word == null ? "" : "On vous écrit\u00a0: «\u00a0" + word + "\u00a0»"),
                null,
                "Vous recevez ce courriel parce que vous avez demandé à rejoindre cette conversation.",
                false));
    }

    private static String about(Door door, String word) {
        return door.secret() ? "" : word + "«\u00a0" + door.conversationTitle() + "\u00a0»";
    }

    private static String place(Door door) {
        return door.secret() ? "" : " «\u00a0" + door.spaceName() + "\u00a0» (" + door.organisationName() + ")";
    }
}
