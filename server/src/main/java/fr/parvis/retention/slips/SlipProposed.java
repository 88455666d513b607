package fr.parvis.retention.slips;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slip awaits its signature: those who administer the authority are told.
///
/// @param subject its number
/// @param excerpt the name of its space
public record SlipProposed(UUID slipId, String subject, String excerpt, List<UUID> recipients, Instant at, UUID by)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.SLIP_TO_SIGN;
    }

    /// An administrator signs without being in the space.
    @Override
    public @Nullable UUID spaceId() {
        return null;
    }

    @Override
    public String address() {
        return "/bordereaux/" + slipId;
    }
}
