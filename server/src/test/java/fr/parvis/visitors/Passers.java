package fr.parvis.visitors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Visitors as tests send them to a door.
@Component
public class Passers {
    private final Challenges challenges;
    private final VisitEnds ends;
    private final LostLinks links;
    private final JdbcClient sql;

    Passers(Challenges challenges, VisitEnds ends, LostLinks links, JdbcClient sql) {
        this.challenges = challenges;
        this.ends = ends;
        this.links = links;
        this.sql = sql;
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

    /// What the job does for those who lost their link, at once.
    public void answerLostLinks() {
        while (links.answerNext() || isWaiting()) {
            // One mail after the other; the job may have one in hand.
            Thread.onSpinWait();
        }
    }

    private boolean isWaiting() {
        return sql.sql("select exists (select from visitors.lost_link where email is not null)")
                .query(Boolean.class)
                .single();
    }

    /// What the job does for mails whose visit went with its space.
    public void forgetLetters() {
        ends.forgetLetters();
    }
}
