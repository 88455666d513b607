package fr.parvis.portability;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody begins to take a whole space away.
///
/// @param what how much, in words
public record SpaceExported(UUID spaceId, String what, Instant at, UUID by) implements Journaled {
    @Override
    public Trace trace() {
        return Trace.ofSpace("space.exported", spaceId, null, what, at, by);
    }
}
