package fr.parvis.mail.incoming;

import fr.parvis.mail.IncomingAddress;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The addresses that people answer at. Each belongs to one person and one place, and to the address that it was given
/// to; nobody guesses it (120 random bits), and it lasts six months after the last mail that bore it. What its person
/// may do is asked anew when an answer comes.
@Service
public class ReplyAddresses {
    static final Duration LASTS = Duration.ofDays(183);
    private static final int BITS = 120;
    private static final int LETTERS = 24;

    private final ReplyAddressStore store;
    private final IncomingAddress incoming;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReplyAddresses(ReplyAddressStore store, IncomingAddress incoming, Clock clock) {
        this.store = store;
        this.incoming = incoming;
        this.clock = clock;
    }

    /// Where somebody answers to a place; nothing where no mail is received.
    ///
    /// @param target the [ReplyTarget#code] of who will take the answer
    /// @param recipient where the mail goes: an answer from elsewhere is refused
    public Optional<String> give(String target, UUID placeId, UUID personId, String recipient, Locale locale) {
        if (!incoming.isSet()) {
            return Optional.empty();
        }
        var ends = clock.instant().plus(LASTS);
        return incoming.answerAddress(store.give(target, placeId, personId, recipient, locale, token(), ends));
    }

    /// Takes it back.
    public void take(String target, UUID placeId, UUID personId) {
        store.take(target, placeId, personId);
    }

    /// In letters and digits that every mail program leaves alone, whatever it does to capitals.
    private String token() {
        var letters = new BigInteger(BITS, random).toString(32);
        return "0".repeat(LETTERS - letters.length()) + letters;
    }
}
