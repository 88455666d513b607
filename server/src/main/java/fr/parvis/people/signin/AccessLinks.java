package fr.parvis.people.signin;

import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.people.Passwords;
import fr.parvis.people.People;
import fr.parvis.people.Phrases;
import fr.parvis.people.SecretLinks;
import fr.parvis.people.Token;
import fr.parvis.platform.PlatformSettings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Getting in by a secret link or code instead of a password: the forgotten password, the invitation, the printed
/// letter.
@Service
class AccessLinks {
    private final SecretLinks links;
    private final SessionStore store;
    private final Sessions sessions;
    private final SignInDelays delays;
    private final Passwords passwords;
    private final People people;
    private final Mail mail;
    private final PlatformSettings platform;
    private final TaskExecutor tasks;
    private final Clock clock;

    AccessLinks(
            SecretLinks links,
            SessionStore store,
            Sessions sessions,
            SignInDelays delays,
            Passwords passwords,
            People people,
            Mail mail,
            PlatformSettings platform,
            TaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.links = links;
        this.store = store;
        this.sessions = sessions;
        this.delays = delays;
        this.passwords = passwords;
        this.people = people;
        this.mail = mail;
        this.platform = platform;
        this.tasks = applicationTaskExecutor;
        this.clock = clock;
    }

    /// Who may choose a password with a link.
    record AccessLinkView(SecretLinks.Purpose purpose, String givenName, String familyName, String identifier) {}

    /// Sends a link to the account's address, if there is such an account and it has one. The answer, and the time
    /// that it takes, are the same in any case: the work is done afterwards.
    void forgot(String identifier, Origin origin) {
        delays.count("reset:" + identifier, null, origin.address());
        tasks.execute(
                () -> store.findPerson(identifier.strip(), clock.instant()).ifPresent(this::sendReset));
    }

    private void sendReset(UUID personId) {
        people.addressee(personId).ifPresent(to -> {
            var phrases = Phrases.in(to.locale());
            var token = links.make(personId, SecretLinks.Purpose.PASSWORD_RESET, null)
                    .token();
            mail.send(new Message(
                    to.email(),
                    to.locale(),
                    phrases.of("reset.subject"),
                    List.of(phrases.of("reset.greeting", people.view(personId).givenName()), phrases.of("reset.body")),
                    new Message.Action(
                            phrases.of("reset.action"), platform.link("/nouveau-mot-de-passe#" + token.text())),
                    phrases.of("reset.reason"),
                    true));
        });
    }

    AccessLinkView view(Token token) {
        var opened = links.open(token);
        var person = people.view(opened.personId());
        var contact = store.contact(opened.personId());
        var email = contact.email();
        return new AccessLinkView(
                opened.purpose(),
                person.givenName(),
                person.familyName(),
                email != null ? email : String.valueOf(contact.login()));
    }

    /// Uses the link up, gives the account its password, ends the sessions that there were, and signs the person
    /// in.
    @Transactional
    public Sessions.Opened choosePassword(Token token, String password, Origin origin, Optional<Token> former) {
        var opened = links.use(token);
        passwords.choose(opened.personId(), password);
        sessions.closeAll(opened.personId(), null);
        return sessions.open(opened.personId(), origin, false, former);
    }
}
