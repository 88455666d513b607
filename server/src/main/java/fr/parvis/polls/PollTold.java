package fr.parvis.polls;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A poll asks some people by name, or reminds them.
///
/// @param spaceId null for those who are not in its space
/// @param subject its title
public record PollTold(
        Kind kind,
        List<UUID> recipients,
        UUID by,
        Instant at,
        @Nullable UUID spaceId,
        String subject,
        @Nullable String excerpt,
        String address)
        implements PersonalNotice {}
