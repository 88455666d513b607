package fr.parvis.documents;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document is as far as that now.
///
/// @param state null for none any more
/// @param version its current version
public record DocumentStateChanged(
        UUID documentId,
        String name,
        @Nullable DocumentState state,
        int version,
        UUID spaceId,
        UUID accessListId,
        Instant at,
        UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        var kind = state == null
                ? "document.unmarked"
                : switch (state) {
                    case DRAFT -> "document.drafted";
                    case REVIEW -> "document.reviewed";
                    case VALIDATED -> "document.validated";
                    case FINAL -> "document.finalised";
                };
        return Trace.ofThing(kind, spaceId, accessListId, documentId, name, String.valueOf(version), at, by)
                .about(version);
    }
}
