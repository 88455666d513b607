package fr.parvis.broadcasts;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A broadcast reaches some people in Parvis, and on their devices, which listen to what rings: this is told within the
/// transaction that notes it, once for each person and sending.
public record BroadcastTold(
        UUID broadcastId,
        String subject,
        @Nullable String excerpt,
        @Nullable UUID spaceId,
        List<UUID> recipients,
        Instant at,
        UUID by)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.BROADCAST;
    }

    @Override
    public String address() {
        return "/diffusions/" + broadcastId;
    }

    @Override
    public boolean mailed() {
        return true;
    }
}
