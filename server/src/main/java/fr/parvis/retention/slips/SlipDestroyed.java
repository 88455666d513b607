package fr.parvis.retention.slips;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a slip listed is destroyed: who proposed it is told, as long as they are in its space.
///
/// @param subject its number
/// @param excerpt the name of its space
public record SlipDestroyed(
        UUID slipId, String subject, String excerpt, UUID spaceId, List<UUID> recipients, Instant at, UUID by)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.SLIP_DESTROYED;
    }

    @Override
    public String address() {
        return "/bordereaux/" + slipId;
    }
}
