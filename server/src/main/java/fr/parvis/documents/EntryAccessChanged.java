package fr.parvis.documents;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A folder or a document was given to other people to see, with all that inherits from it.
public record EntryAccessChanged(UUID entryId, String name, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return Trace.ofThing("access.changed", spaceId, accessListId, entryId, name, null, at, by);
    }
}
