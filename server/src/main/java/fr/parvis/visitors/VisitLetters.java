package fr.parvis.visitors;

import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.mail.Message.Action;
import fr.parvis.mail.Message.Part;
import fr.parvis.mail.Message.Told;
import fr.parvis.platform.PlatformSettings;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// The mails to visitors, in French: nobody knows which language they read. Nothing that a visitor typed stands in
/// them, so that no public door writes to strangers in somebody else's words. They go from the outbox with the visit.
@Component
class VisitLetters {
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("d MMMM, H 'h' mm", Locale.FRENCH);

    private final Mail mail;
    private final VisitStore store;
    private final VisitKeys keys;
    private final PlatformSettings settings;

    VisitLetters(Mail mail, VisitStore store, VisitKeys keys, PlatformSettings settings) {
        this.mail = mail;
        this.store = store;
        this.keys = keys;
        this.settings = settings;
    }

    void prove(Visit visit, VisitSign sign) {
        send(
                visit,
                email -> new Message(
                        email,
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
        send(
                visit,
                email -> new Message(
                        email,
                        Locale.FRENCH,
                        subject,
                        paragraphs,
                        action("Suivre mon envoi", visit, sign),
                        reason(sign),
                        true));
    }

    /// The links of all that somebody sent through one door.
    void links(List<Visit> visits, VisitSign sign) {
        var lines = visits.stream()
                .map(visit -> new Told(
                        "Envoi du " + SENT.format(visit.cameAt().atZone(ZoneId.of(sign.zone()))),
                        visit.provedAt() == null ? "À confirmer" : "Confirmé",
                        link(visit, sign),
                        null))
                .toList();
        var latest = visits.getLast();
        send(
                latest,
                email -> new Message(
                        email,
                        Locale.FRENCH,
                        "Retrouver votre envoi\u00a0: «\u00a0" + sign.title() + "\u00a0»",
                        List.of(
                                "Bonjour,",
                                "Quelqu’un, vous sans doute, a demandé à retrouver ce que cette adresse a envoyé par le formulaire «\u00a0"
                                        + sign.title() + "\u00a0» (" + sign.organisation() + ").",
                                "Chaque lien permet de suivre un envoi, ou de le retirer\u00a0: ne le donnez à personne."),
                        List.of(new Part("Vos envois", lines)),
                        null,
                        reason(sign) + " Si ce n’est pas vous, il n’y a rien à faire.",
                        List.of(),
                        null,
                        true));
    }

    private void send(Visit visit, Function<String, Message> message) {
        if (visit.email() != null) {
            store.addLetter(mail.send(message.apply(visit.email())), visit.id());
        }
    }

    private Action action(String label, Visit visit, VisitSign sign) {
        return new Action(label, link(visit, sign));
    }

    private String link(Visit visit, VisitSign sign) {
        return settings.link(sign.path() + "#" + keys.token(visit.id()).text());
    }

    private static String reason(VisitSign sign) {
        return "Vous recevez ce courriel parce que cette adresse a été donnée dans le formulaire «\u00a0" + sign.title()
                + "\u00a0».";
    }
}
