package fr.parvis.documents;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody looked at a folder as another member sees it. Only those who run the space see the line.
public record FolderSeenAs(
        UUID folderId, String name, UUID spaceId, UUID accessListId, String personName, Instant at, UUID by)
        implements Journaled {
    @Override
    public Trace trace() {
        return new Trace(
                "access.simulated", spaceId, accessListId, true, false, folderId, name, personName, at, by, null);
    }
}
