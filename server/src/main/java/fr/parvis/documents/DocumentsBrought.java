package fr.parvis.documents;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// Many documents came at once below a folder: pages that show it read it again. What the journal keeps of it is one
/// line, of the import as a whole.
public record DocumentsBrought(UUID folderId, List<UUID> documentIds, UUID spaceId, UUID accessListId)
        implements Change {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }
}
