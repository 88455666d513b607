package fr.parvis.chat.notes;

import fr.parvis.chat.ChatAction;
import fr.parvis.chat.Conversations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where notes are kept: a topic of the space, which the first note opens. It keeps its part whatever it is called
/// later; closed, it takes no more notes.
@Service
public class Notebooks {
    private static final String TITLE = "Notes rapides";

    private final Spaces spaces;
    private final Conversations conversations;
    private final NotebookStore store;

    Notebooks(Spaces spaces, Conversations conversations, NotebookStore store) {
        this.spaces = spaces;
        this.conversations = conversations;
        this.store = store;
    }

    /// The spaces in which the actor may keep notes, the last used first.
    @Transactional(readOnly = true)
    public List<NotePlace> places(Actor actor) {
        return store.places(actor.personId());
    }

    /// Makes sure that the topic is there.
    ///
    /// @throws Problem NOT_FOUND for who is not in the space; FORBIDDEN for readers, SPACE_ARCHIVED (spaces),
    /// CONVERSATION_CLOSED
    @Transactional
    public Notebook open(Actor actor, UUID spaceId) {
        var conversationId = topic(actor, spaceId);
        conversations.require(actor, conversationId, ChatAction.WRITE);
        return new Notebook(conversationId);
    }

    /// The same, for who asks what may be written there next.
    @Transactional
    UUID topic(Actor actor, UUID spaceId) {
        spaces.require(actor, spaceId);
        store.lock(spaceId);
        return store.find(spaceId).orElseGet(() -> opened(actor, spaceId));
    }

    private UUID opened(Actor actor, UUID spaceId) {
        var conversationId = conversations.openTopic(actor, spaceId, TITLE);
        store.insert(spaceId, conversationId);
        return conversationId;
    }
}
