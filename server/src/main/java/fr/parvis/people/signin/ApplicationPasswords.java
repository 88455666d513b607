package fr.parvis.people.signin;

import fr.parvis.people.PeopleProblem;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 28;
    private static final int MOST = 50;
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final Duration KEPT_AFTER_END = Duration.ofDays(90);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApplicationPasswordStore store;
    private final SessionStore sessions;
    private final SignInDelays delays;
    private final Clock clock;

    ApplicationPasswords(ApplicationPasswordStore store, SessionStore sessions, SignInDelays delays, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.delays = delays;
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
        var secret = secret();
        var name = command.name().strip();
        var id = store.insert(actor.personId(), name, bare(secret).hash(), clock.instant());
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
        var known = store.find(identifier.strip(), bare(secret).hash(), at).orElse(null);
        if (known == null) {
            delays.countProgram(identifier, address);
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

    /// In groups of four, without letters that look alike.
    private static String secret() {
        var secret = new StringBuilder();
        for (var each = 0; each < LENGTH; each++) {
            secret.append(each > 0 && each % 4 == 0 ? "-" : "")
                    .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /// Case, blanks and hyphens do not count in what somebody copied by hand.
    private static Token bare(String secret) {
        return new Token(secret.replaceAll("[\\s-]+", "").toLowerCase(Locale.ROOT));
    }
}
