package fr.parvis.documents;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody without an account brought a document.
///
/// @param giver who they say they are
public record DocumentHandedIn(UUID documentId, String name, String giver, UUID spaceId, UUID accessListId, Instant at)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return new Trace(
                "document.handed", spaceId, accessListId, false, false, documentId, name, giver, at, null, null);
    }
}
