package fr.parvis.chat;

import fr.parvis.platform.Change;
import java.util.UUID;

/// A message came, or one was edited, taken away, reacted to, answered.
public record MessageWritten(MessageView message, Audience audience) implements Change {

    @Override
    public Object payload() {
        return new Frame("message", message, message.revision());
    }

    /// What open browsers get.
    record Frame(String event, MessageView message, long revision) {}

    public UUID conversationId() {
        return message.conversationId();
    }
}
