package fr.parvis.visitors;

import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.mail.Message.Action;
import fr.parvis.platform.PlatformSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The mails to visitors, in French: nobody knows which language they read. Nothing that a visitor typed stands in
/// them,
/// so that no public door writes to strangers in somebody else's words.
@Component
class VisitLetters {
    private final Mail mail;
    private final VisitKeys keys;
    private final PlatformSettings settings;

    VisitLetters(Mail mail, VisitKeys keys, PlatformSettings settings) {
        this.mail = mail;
        this.keys = keys;
        this.settings = settings;
    }

    void prove(Visit visit, VisitSign sign) {
        mail.send(new Message(
                visit.email(),
                Locale.FRENCH,
                "À confirmer\u00a0: «\u00a0" + sign.title() + "\u00a0»",
                List.of(
                        "Bonjour,",
                        "Quelqu’un, vous sans doute, vient de remplir avec cette adresse le formulaire «\u00a0"
                                + sign.title() + "\u00a0» (" + sign.organisation() + ").",
                        "Confirmez que cette adresse est la vôtre\u00a0: ce que vous avez envoyé ne compte qu’ensuite."
                                + " Sans confirmation sous deux jours, tout s’efface.",
                        "Gardez ce courriel\u00a0: son lien vous permet aussi de suivre votre envoi, ou de le retirer."),
                action("Confirmer mon adresse", visit, sign),
                reason(sign) + " Si ce n’est pas vous, il n’y a rien à faire.",
                true));
    }

    void write(Visit visit, VisitSign sign, String subject, List<String> words) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add("Bonjour,");
        paragraphs.addAll(words);
        mail.send(new Message(
                visit.email(),
                Locale.FRENCH,
                subject,
                paragraphs,
                action("Voir ma participation", visit, sign),
                reason(sign),
                true));
    }

    private Action action(String label, Visit visit, VisitSign sign) {
        return new Action(
                label, settings.link(sign.path() + "#" + keys.token(visit.id()).text()));
    }

    private static String reason(VisitSign sign) {
        return "Vous recevez ce courriel parce que cette adresse a été donnée dans le formulaire «\u00a0" + sign.title()
                + "\u00a0».";
    }
}
