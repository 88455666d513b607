package fr.parvis.visitors;

import fr.parvis.platform.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// A second of a visitor's machine for each visit: nothing for a person, a lot for a program that comes ten thousand
/// times. A challenge is its moment, some chance and our mark; nothing is stored until it is handed in, and then once.
@Component
public class Challenges {
    public static final int BITS = 15;
    static final Duration LIFE = Duration.ofHours(3);
    private static final int HEAD = 24;
    private static final int MARK = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final VisitKeys keys;
    private final VisitStore store;
    private final Clock clock;

    Challenges(VisitKeys keys, VisitStore store, Clock clock) {
        this.keys = keys;
        this.store = store;
        this.clock = clock;
    }

    public String challenge() {
        var chance = new byte[HEAD - Long.BYTES];
        RANDOM.nextBytes(chance);
        var head = ByteBuffer.allocate(HEAD)
                .putLong(clock.instant().toEpochMilli())
                .put(chance)
                .array();
        var whole = ByteBuffer.allocate(HEAD + MARK).put(head).put(mark(head)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// Refuses what was not computed at all, before anything is asked of the database.
    ///
    /// @throws Problem WORK_REFUSED
    void require(Work work) {
        var hidden = work.website();
        if ((hidden != null && !hidden.isBlank()) || !isOurs(work.challenge()) || !isDone(work)) {
            throw refused();
        }
    }

    /// Takes a computation; in the transaction of what it is for.
    ///
    /// @throws Problem WORK_REFUSED
    void take(Work work) {
        require(work);
        if (!store.spend(digest(work.challenge()), clock.instant())) {
            throw refused();
        }
    }

    private boolean isOurs(String challenge) {
        var whole = decoded(challenge);
        if (whole.length != HEAD + MARK) {
            return false;
        }
        var head = Arrays.copyOf(whole, HEAD);
        var at = Instant.ofEpochMilli(ByteBuffer.wrap(head).getLong());
        return MessageDigest.isEqual(mark(head), Arrays.copyOfRange(whole, HEAD, whole.length))
                && at.plus(LIFE).isAfter(clock.instant());
    }

    private byte[] mark(byte[] head) {
        return Arrays.copyOf(keys.mark("challenge", head), MARK);
    }

    private static boolean isDone(Work work) {
        var hash = ByteBuffer.wrap(digest(work.challenge() + ":" + work.nonce()));
        return Integer.numberOfLeadingZeros(hash.getInt()) >= BITS;
    }

    private static byte[] decoded(String challenge) {
        try {
            return Base64.getUrlDecoder().decode(challenge);
        } catch (IllegalArgumentException foreign) {
            return new byte[0];
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Problem refused() {
        return new Problem(VisitProblem.WORK_REFUSED);
    }
}
