package fr.parvis.chat;

import fr.parvis.platform.Change;
import java.util.UUID;

/// A conversation was opened, named, closed, opened again, or its people changed.
public record ConversationChanged(UUID conversationId, Audience audience) implements Change {

    @Override
    public Object payload() {
        return new Frame("conversation", conversationId);
    }

    /// What open browsers get.
    record Frame(String event, UUID id) {}
}
