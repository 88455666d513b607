package fr.parvis.chat;

import fr.parvis.platform.Change;
import java.util.UUID;

/// Somebody has read up to a message: for their own screens, and for the others of a direct or group conversation.
public record ConversationRead(UUID conversationId, UUID personId, long seq, Audience audience) implements Change {

    @Override
    public Object payload() {
        return new Frame("reading", conversationId, personId, seq);
    }

    /// What open browsers get.
    record Frame(String event, UUID id, UUID personId, long seq) {}
}
