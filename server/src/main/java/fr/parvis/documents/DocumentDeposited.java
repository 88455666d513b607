package fr.parvis.documents;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A document came, or a new version of one.
///
/// @param version 1 for a new document
public record DocumentDeposited(
        UUID documentId, String name, int version, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return Trace.ofThing(
                        version == 1 ? "document.deposited" : "document.revised",
                        spaceId,
                        accessListId,
                        documentId,
                        name,
                        String.valueOf(version),
                        at,
                        by)
                .about(version);
    }
}
