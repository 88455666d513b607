package fr.parvis.documents;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder or a document was given to other people to see, with all that inherits from it.
///
/// @param words who could do what before and after: see [AccessWords]; null where an approval changed it
public record EntryAccessChanged(
        UUID entryId,
        String name,
        UUID spaceId,
        UUID accessListId,
        @Nullable String words,
        Instant at,
        UUID by) implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return Trace.ofThing("access.changed", spaceId, accessListId, entryId, name, words, at, by);
    }
}
