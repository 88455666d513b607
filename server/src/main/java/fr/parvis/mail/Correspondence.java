package fr.parvis.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What makes a mail part of a correspondence: who speaks, where an answer goes, what it belongs to.
///
/// @param fromName in whose name it speaks; null for the product's
/// @param replyTo an address of [fr.parvis.mail.incoming.ReplyAddresses]; null where no mail is received
/// @param threadId what it belongs to: mail programs show what bears the same together; null for nothing
public record Correspondence(
        @Nullable String fromName,
        @Nullable String replyTo,
        @Nullable UUID threadId) {

    static final Correspondence NONE = new Correspondence(null, null, null);

    /// An answer goes there; nothing else is said.
    public static Correspondence answeredAt(@Nullable String replyTo) {
        return new Correspondence(null, replyTo, null);
    }

    public Correspondence {
        fromName = fromName == null ? null : Line.of(fromName);
    }
}
