package fr.parvis.chat;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A topic was opened, closed or opened again: that is for the journal of its space, what is said in it is not.
record TopicMarked(String verb, UUID spaceId, UUID conversationId, String title, Instant at, UUID by)
        implements Journaled {
    @Override
    public Trace trace() {
        return new Trace("dialogue." + verb, spaceId, null, false, false, conversationId, title, null, at, by, null);
    }
}
