package fr.parvis.links;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody without an account took a document, or a folder, by a link. Those who run the space read it in the journal.
public record LinkTaken(UUID entryId, String name, UUID spaceId, UUID accessListId, UUID maker, Instant at)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofPersons(java.util.List.of(maker));
    }

    @Override
    public Trace trace() {
        return new Trace("link.taken", spaceId, accessListId, true, false, entryId, name, null, at, null, null);
    }
}
