package fr.parvis.documents;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A folder or a document was said to hold personal data, or not to any more.
public record EntryLabelled(
        UUID entryId, String name, boolean labelled, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        var kind = labelled ? "document.labelled" : "document.unlabelled";
        return Trace.ofThing(kind, spaceId, accessListId, entryId, name, null, at, by);
    }
}
