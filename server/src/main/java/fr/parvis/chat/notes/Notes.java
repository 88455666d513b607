package fr.parvis.chat.notes;

import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Keeps what was said elsewhere as a message of the space: it is found, answered and made something of like any other.
/// See ADR 0290.
@Service
public class Notes {
    private final Notebooks notebooks;
    private final NotebookStore store;
    private final Messages messages;
    private final Clock clock;

    Notes(Notebooks notebooks, NotebookStore store, Messages messages, Clock clock) {
        this.notebooks = notebooks;
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    /// Sent again, it changes nothing and gets the same answer. What its author begins in the topic meanwhile is kept.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED (spaces), CONVERSATION_CLOSED; CONFLICT where the id
    /// is that of another message
    public Messages.Written take(Actor actor, UUID spaceId, TakeNote note) {
        var topic = notebooks.topic(actor, spaceId);
        var body = note.body(clock.instant(), store.zone(spaceId));
        return messages.writeLate(actor, topic, new WriteMessage(note.id(), body, null));
    }
}
