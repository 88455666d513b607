package fr.parvis.chat.keeping;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Old messages of a space went, as was chosen: how many is for its journal.
///
/// @param by who chose it
record MessagesEnded(UUID spaceId, int messages, Instant at, UUID by) implements Journaled {
    @Override
    public Trace trace() {
        return new Trace(
                "dialogue.messages-ended",
                spaceId,
                null,
                false,
                false,
                null,
                null,
                Integer.toString(messages),
                at,
                by,
                null);
    }
}
