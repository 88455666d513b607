package fr.parvis.links;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody made a link to a document or a folder.
public record LinkMade(UUID entryId, String name, LinkKind kind, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return Trace.ofThing("link.made", spaceId, accessListId, entryId, name, kind.name(), at, by);
    }
}
