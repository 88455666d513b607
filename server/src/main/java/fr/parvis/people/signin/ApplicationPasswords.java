package fr.parvis.people.signin;

import fr.parvis.people.PeopleProblem;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passwords that a person gives to their programs, such as the mounted drive: each has a name, is shown once, works
/// at the doors for programs only, and is taken back alone. See ADR 0140.
///
/// A secret is 140 random bits, so its SHA-256 is enough to keep it, and looking it up costs one statement.
@Service
public class ApplicationPasswords {
    private static final int MOST = 50;
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final Duration KEPT_AFTER_END = Duration.ofDays(90);

    private final ApplicationPasswordStore store;
    private final SessionStore sessions;
    private final MachineSecrets secrets;
    private final Clock clock;

    ApplicationPasswords(ApplicationPasswordStore store, SessionStore sessions, MachineSecrets secrets, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    public List<ApplicationPassword> mine(Actor actor) {
        return store.inForce(actor.personId());
    }

    /// @throws Problem TOO_MANY_APPLICATION_PASSWORDS
    @Transactional
    public MadeApplicationPassword make(Actor actor, NewApplicationPassword command) {
        if (store.count(actor.personId()) >= MOST) {
            throw new Problem(PeopleProblem.TOO_MANY_APPLICATION_PASSWORDS, Map.of("limit", MOST));
        }
        var secret = secrets.make();
        var name = command.name().strip();
        var id = store.insert(actor.personId(), name, secrets.hash(secret), clock.instant());
        var contact = sessions.contact(actor.personId());
        var email = contact.email();
        return new MadeApplicationPassword(id, name, email != null ? email : String.valueOf(contact.login()), secret);
    }

    /// @throws Problem NOT_FOUND for somebody else's, and for one taken back already
    @Transactional
    public void revoke(Actor actor, UUID id) {
        if (!store.revoke(actor.personId(), id, clock.instant())) {
            throw Problem.notFound();
        }
    }

    /// Who a program acts for. The right secret is never made to wait: nobody guesses 140 bits, and whoever tries
    /// must not keep a drive from working; wrong ones are counted, apart from those of the sign-in page.
    ///
    /// @throws Problem WRONG_CREDENTIALS, TOO_MANY_TRIES
    public Actor actor(String identifier, String secret, String address) {
        var at = clock.instant();
        var known = store.find(identifier.strip(), secrets.hash(secret), at).orElse(null);
        if (known == null) {
            secrets.countWrong(identifier, address);
            throw new Problem(PeopleProblem.WRONG_CREDENTIALS);
        }
        var used = known.lastUsedAt();
        if (used == null || used.isBefore(at.minus(SEEN_EVERY))) {
            store.used(known.id(), address, at);
        }
        return known.actor();
    }

    @Scheduled(cron = "0 23 3 * * *")
    void forgetOld() {
        store.forget(clock.instant().minus(KEPT_AFTER_END));
    }
}
