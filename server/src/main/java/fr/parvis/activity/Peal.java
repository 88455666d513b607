package fr.parvis.activity;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice for many, as far as their bells have yet to ring.
///
/// @param excerpt what it quotes now: null as well where that was taken away meanwhile
record Peal(
        long id,
        Kind kind,
        @Nullable UUID by,
        Instant at,
        @Nullable UUID spaceId,
        String subject,
        @Nullable String excerpt,
        String address,
        boolean legal,
        boolean mailed,
        List<UUID> recipients)
        implements PersonalNotice {

    /// The same for the first of them.
    Peal next() {
        var some = recipients.subList(0, Math.min(MANY, recipients.size()));
        return new Peal(id, kind, by, at, spaceId, subject, excerpt, address, legal, mailed, some);
    }
}
