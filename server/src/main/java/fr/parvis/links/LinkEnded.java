package fr.parvis.links;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody ended a link.
public record LinkEnded(UUID entryId, String name, LinkKind kind, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return Trace.ofThing("link.ended", spaceId, accessListId, entryId, name, kind.name(), at, by);
    }
}
