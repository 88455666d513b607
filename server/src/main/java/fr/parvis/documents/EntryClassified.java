package fr.parvis.documents;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder or a document was given a rule of retention, or its own was taken away.
///
/// @param rule its name; null where it was taken away
public record EntryClassified(
        UUID entryId, String name, @Nullable String rule, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        var kind = rule == null ? "document.unclassified" : "document.classified";
        return Trace.ofThing(kind, spaceId, accessListId, entryId, name, rule, at, by);
    }
}
