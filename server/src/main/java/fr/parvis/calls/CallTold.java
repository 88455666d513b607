package fr.parvis.calls;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The jury of a call may begin.
///
/// @param by who closed the call; null where its last day was over
/// @param subject its title
public record CallTold(
        Kind kind,
        List<UUID> recipients,
        @Nullable UUID by,
        Instant at,
        UUID spaceId,
        String subject,
        @Nullable String excerpt,
        String address)
        implements PersonalNotice {}
