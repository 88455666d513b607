package fr.parvis.spaces;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A space was renamed, described or set otherwise.
public record SpaceChanged(UUID spaceId, Instant at, UUID by) implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }

    @Override
    public Trace trace() {
        return Trace.ofSpace("space.changed", spaceId, null, null, at, by);
    }
}
