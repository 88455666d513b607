package fr.parvis.documents;

import fr.parvis.antivirus.ContentJudged.How;
import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the antivirus, or an administrator after it, says of a document's content.
///
/// @param version the version that has that content
/// @param word what was found, or why it was released; null where nothing is said
/// @param by null for the antivirus itself
public record DocumentJudged(
        UUID documentId,
        String name,
        int version,
        How how,
        @Nullable String word,
        UUID spaceId,
        UUID accessListId,
        Instant at,
        @Nullable UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public @Nullable Trace trace() {
        var kind = switch (how) {
            case QUARANTINED -> "document.quarantined";
            case RELEASED -> "document.released";
            case DESTROYED -> "document.destroyed";
            case FREED -> null;
        };
        return kind == null
                ? null
                : new Trace(kind, spaceId, accessListId, false, false, documentId, name, word, at, by, version);
    }
}
