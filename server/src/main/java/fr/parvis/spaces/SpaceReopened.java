package fr.parvis.spaces;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.UUID;

/// An archived space works again.
public record SpaceReopened(UUID spaceId, Instant at, UUID by) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }
}
