package fr.parvis.chat.pins;

import fr.parvis.platform.Change;
import java.util.UUID;

/// A message was pinned to the head of a conversation, or is there no more.
public record PinsChanged(UUID conversationId, Audience audience) implements Change {

    @Override
    public Object payload() {
        return new Frame("pins", conversationId);
    }

    /// What open browsers get.
    record Frame(String event, UUID id) {}
}
