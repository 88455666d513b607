package fr.parvis.retention.quotas;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A space or an authority holds 80, 90 or 100 per cent of what it may.
///
/// @param subject its name, unless it is a secret space
/// @param level the threshold that was crossed
/// @param address where those who answer for it see what could go
public record RoomRunsOut(String subject, int level, String address, List<UUID> recipients, Instant at)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.ROOM;
    }

    @Override
    public @Nullable UUID by() {
        return null;
    }

    /// An administrator who is not in the space is told as well: that it fills up, and nothing of what is in it.
    @Override
    public @Nullable UUID spaceId() {
        return null;
    }

    @Override
    public String excerpt() {
        return level + " %";
    }
}
