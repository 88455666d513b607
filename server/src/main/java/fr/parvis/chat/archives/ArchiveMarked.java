package fr.parvis.chat.archives;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// An archive has come: that is for the journal of its space.
record ArchiveMarked(UUID spaceId, UUID conversationId, String title, Instant at, UUID by) implements Journaled {
    @Override
    public Trace trace() {
        return new Trace("dialogue.brought", spaceId, null, false, false, conversationId, title, null, at, by, null);
    }
}
