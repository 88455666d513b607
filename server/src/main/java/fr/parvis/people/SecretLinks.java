package fr.parvis.people;

import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The secrets by which a person gives themself a password: the link of an invitation, that of a forgotten
/// password, the code of a printed letter. Each works once, for one person, until its time is over; a new one
/// replaces the former of its kind. They travel in the fragment of an address or in a body, so that no log and no
/// referrer holds them.
@Service
public class SecretLinks {
    private final SecretLinkStore store;
    private final Clock clock;

    SecretLinks(SecretLinkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What a secret is for, and how long it is good.
    public enum Purpose {
        INVITATION(Duration.ofDays(14)),
        PASSWORD_RESET(Duration.ofMinutes(30)),
        LETTER_CODE(Duration.ofDays(60));

        private final Duration length;

        Purpose(Duration length) {
            this.length = length;
        }
    }

    /// A secret that would work now.
    public record Opened(UUID personId, Purpose purpose, Instant expiresAt) {}

    /// A secret just made: the only moment at which it can be read.
    public record Made(Token token, Instant expiresAt) {}

    /// @param by who asked for it; null for the person themself
    @Transactional
    public Made make(UUID personId, Purpose purpose, @Nullable UUID by) {
        var at = clock.instant();
        var token = purpose == Purpose.LETTER_CODE ? Token.printed() : Token.random();
        var expiresAt = at.plus(purpose.length);
        store.discard(personId, purpose, at);
        store.insert(token.hash(), personId, purpose, by, at, expiresAt);
        return new Made(token, expiresAt);
    }

    /// @throws Problem LINK_EXPIRED for a secret that was used, replaced, is too old, or never was
    public Opened open(Token token) {
        return store.find(token.hash(), clock.instant()).orElseThrow(() -> new Problem(PeopleProblem.LINK_EXPIRED));
    }

    /// Uses it up, and with it whatever else would let the person in.
    @Transactional
    public Opened use(Token token) {
        var opened = open(token);
        if (!store.use(token.hash(), clock.instant())) {
            throw new Problem(PeopleProblem.LINK_EXPIRED);
        }
        discard(opened.personId());
        return opened;
    }

    /// Nothing sent or printed before lets the person in any more.
    @Transactional
    public void discard(UUID personId) {
        store.discard(personId, clock.instant());
    }
}
