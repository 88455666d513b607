package fr.parvis.spaces;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.UUID;

/// A space became read-only and left the lists.
public record SpaceArchived(UUID spaceId, Instant at, UUID by) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }
}
