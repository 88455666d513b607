package fr.parvis.documents;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.UUID;

/// Somebody began to work on a document, or ended.
public record LockChanged(UUID entryId, UUID spaceId, UUID accessListId, Instant at, UUID by) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }
}
