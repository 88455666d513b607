package fr.parvis.chat.joining;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A topic's door was opened, renewed or closed: that is for the journal of its space.
record DoorMarked(
        String verb,
        UUID spaceId,
        UUID conversationId,
        String title,
        @Nullable String name,
        Instant at,
        UUID by) implements Journaled {
    @Override
    public Trace trace() {
        return new Trace("dialogue." + verb, spaceId, null, false, false, conversationId, title, name, at, by, null);
    }
}
