package fr.parvis.documents;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A folder was copied with what it holds.
public record FolderCopied(UUID folderId, String name, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return Trace.ofThing("document.copied", spaceId, accessListId, folderId, name, null, at, by);
    }
}
