package fr.parvis.posts;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something about a post concerns some people by name: they are to read it, to approve it, or are named below it.
///
/// @param subject its title
public record PostTold(
        Kind kind,
        List<UUID> recipients,
        @Nullable UUID by,
        Instant at,
        UUID spaceId,
        String subject,
        @Nullable String excerpt,
        String address)
        implements PersonalNotice {}
