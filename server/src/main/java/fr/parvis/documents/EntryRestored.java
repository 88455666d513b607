package fr.parvis.documents;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.UUID;

/// A folder or a document was taken out of the trash, with all that went with it.
public record EntryRestored(UUID entryId, String name, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }
}
