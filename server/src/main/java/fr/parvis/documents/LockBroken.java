package fr.parvis.documents;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody who manages a document ended another person's work on it.
///
/// @param holder the name of who held it
public record LockBroken(UUID entryId, String name, String holder, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return Trace.ofThing("document.unlocked", spaceId, accessListId, entryId, name, holder, at, by);
    }
}
