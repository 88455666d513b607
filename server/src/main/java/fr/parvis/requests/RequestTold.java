package fr.parvis.requests;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something about a request concerns some people by name: it moved, it is their turn, somebody wrote.
///
/// @param spaceId the space whose agents are told; null to who may not be in it
/// @param subject its number and its title
/// @param excerpt where it stands, or what was said
public record RequestTold(
        Kind kind,
        List<UUID> recipients,
        @Nullable UUID by,
        Instant at,
        @Nullable UUID spaceId,
        String subject,
        @Nullable String excerpt,
        String address,
        boolean mailed)
        implements PersonalNotice {

    /// The same, to these.
    public RequestTold to(List<UUID> persons) {
        return new RequestTold(kind, persons, by, at, spaceId, subject, excerpt, address, mailed);
    }
}
