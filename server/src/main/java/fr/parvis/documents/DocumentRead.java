package fr.parvis.documents;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody was given the content of a document: shown in the page, or downloaded. For the readers' log only; nobody
/// is told.
public record DocumentRead(
        UUID documentId, String name, boolean downloaded, UUID spaceId, UUID accessListId, Instant at, UUID by)
        implements Journaled {
    @Override
    public Trace trace() {
        var kind = downloaded ? "reading.downloaded" : "reading.opened";
        return Trace.ofReading(kind, spaceId, accessListId, documentId, name, at, by);
    }
}
