package fr.parvis.visitors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.stereotype.Component;

/// Visitors as tests send them to a door.
@Component
public class Passers {
    private final Challenges challenges;
    private final VisitEnds ends;

    Passers(Challenges challenges, VisitEnds ends) {
        this.challenges = challenges;
        this.ends = ends;
    }

    /// The small computation, done as a browser does it.
    public Work work() {
        return work(challenges.challenge());
    }

    static Work work(String challenge) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (long nonce = 0; ; nonce++) {
                var hash = digest.digest((challenge + ":" + nonce).getBytes(StandardCharsets.US_ASCII));
                if (Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt()) >= Challenges.BITS) {
                    return new Work(challenge, nonce, null);
                }
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What the job does, at once.
    public void endDue() {
        while (ends.endNext()) {
            // One place after the other.
        }
    }
}
