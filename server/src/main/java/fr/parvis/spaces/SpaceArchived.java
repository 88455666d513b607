package fr.parvis.spaces;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A space became read-only and left the lists.
public record SpaceArchived(UUID spaceId, Instant at, UUID by) implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }

    @Override
    public Trace trace() {
        return Trace.ofSpace("space.archived", spaceId, null, null, at, by);
    }
}
