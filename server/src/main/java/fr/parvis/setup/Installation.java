package fr.parvis.setup;

import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.people.People;
import fr.parvis.people.PeopleProblem;
import fr.parvis.people.Phrases;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What the installation's administrator sees and tries.
@Service
class Installation {
    private final People people;
    private final Mail mail;
    private final PlatformSettings settings;

    Installation(People people, Mail mail, PlatformSettings settings) {
        this.people = people;
        this.mail = mail;
        this.settings = settings;
    }

    /// How the installation is set up.
    ///
    /// @param publicUrl what links in mail start with
    /// @param https whether cookies are bound to https
    /// @param mailServer whether mail leaves; otherwise it waits in the outbox
    /// @param demonstration whether it was filled with the demonstration commune
    record InstallationView(String publicUrl, boolean https, boolean mailServer, boolean demonstration) {}

    /// The message sent, to be followed in the outbox.
    record MailTest(UUID mailId, String recipient, boolean mailServer) {}

    InstallationView view(Actor actor) {
        requireAdministrator(actor);
        return new InstallationView(
                settings.publicUrl().toString(), settings.https(), mail.leaves(), !settings.empty());
    }

    /// Sends the actor a message, to see whether mail arrives.
    MailTest testMail(Actor actor) {
        requireAdministrator(actor);
        var to = people.addressee(actor.personId()).orElseThrow(() -> new Problem(PeopleProblem.NO_EMAIL));
        var phrases = Phrases.in(to.locale());
        var id = mail.send(new Message(
                to.email(),
                to.locale(),
                phrases.of("test.subject"),
                List.of(phrases.of("test.body")),
                null,
                phrases.of("test.reason"),
                false));
        return new MailTest(id, to.email(), mail.leaves());
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.platformAdmin()) {
            throw Problem.forbidden();
        }
    }
}
