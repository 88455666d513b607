package fr.parvis.broadcasts;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A broadcast to people of a space went out: its journal keeps it, for those who run it.
public record BroadcastSent(UUID broadcastId, UUID spaceId, String title, Instant at, UUID by) implements Journaled {
    @Override
    public Trace trace() {
        return new Trace("broadcast.sent", spaceId, null, true, false, broadcastId, title, null, at, by, null);
    }
}
