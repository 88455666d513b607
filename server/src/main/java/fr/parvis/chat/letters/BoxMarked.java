package fr.parvis.chat.letters;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// The address of a space was opened anew, or closed: that is for its journal.
record BoxMarked(String verb, UUID spaceId, Instant at, UUID by) implements Journaled {
    @Override
    public Trace trace() {
        return new Trace("dialogue." + verb, spaceId, null, false, false, null, null, null, at, by, null);
    }
}
