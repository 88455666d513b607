package fr.parvis.retention.inactive;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Those who run a space are asked whether it still serves.
///
/// @param subject its name
public record SpaceAskedAbout(UUID spaceId, String subject, String address, List<UUID> recipients, Instant at)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.INACTIVE;
    }

    @Override
    public @Nullable UUID by() {
        return null;
    }

    @Override
    public @Nullable String excerpt() {
        return null;
    }
}
