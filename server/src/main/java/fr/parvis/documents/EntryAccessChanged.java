package fr.parvis.documents;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.UUID;

/// A folder or a document was given to other people to see, with all that inherits from it.
public record EntryAccessChanged(UUID entryId, String name, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }
}
