package fr.parvis.spaces;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.UUID;

/// A space was renamed, described or set otherwise.
public record SpaceChanged(UUID spaceId, Instant at, UUID by) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }
}
