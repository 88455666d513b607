package fr.parvis.chat.letters;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody outside was added to a topic, or taken out of it: that is for the journal of its space.
///
/// @param by null for who stopped by themselves
record CorrespondentMarked(
        String verb,
        UUID spaceId,
        UUID conversationId,
        String title,
        String name,
        Instant at,
        @Nullable UUID by) implements Journaled {
    @Override
    public Trace trace() {
        return new Trace("dialogue." + verb, spaceId, null, false, false, conversationId, title, name, at, by, null);
    }
}
