package fr.parvis.kinds;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody said what a document is, or facts of it; or its folder did when it came.
///
/// @param by null where the folder said it: the journal knows that it came
public record DocumentDescribed(
        UUID documentId,
        String name,
        UUID spaceId,
        UUID accessListId,
        Instant at,
        @Nullable UUID by) implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public @Nullable Trace trace() {
        return by == null
                ? null
                : Trace.ofThing("document.described", spaceId, accessListId, documentId, name, null, at, by);
    }
}
