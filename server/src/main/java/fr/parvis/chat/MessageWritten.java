package fr.parvis.chat;

import fr.parvis.platform.SpaceNews;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message came, or one was edited, taken away, reacted to, answered.
///
/// @param topic the title of the topic where it came: that is news; null for what is none, and outside topics
public record MessageWritten(
        MessageView message, Audience audience, @Nullable String topic) implements SpaceNews {

    /// What is no news.
    public MessageWritten(MessageView message, Audience audience) {
        this(message, audience, null);
    }

    @Override
    public boolean tellsNews() {
        return topic != null;
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGE;
    }

    @Override
    public UUID spaceId() {
        return Objects.requireNonNull(audience.spaceId());
    }

    @Override
    public @Nullable UUID accessListId() {
        return null;
    }

    @Override
    public UUID thingId() {
        return message.conversationId();
    }

    @Override
    public @Nullable Integer version() {
        return null;
    }

    @Override
    public String subject() {
        return Objects.requireNonNull(topic);
    }

    @Override
    public String address() {
        return Conversation.address(message.conversationId(), message.seq());
    }

    @Override
    public UUID by() {
        return message.author().id();
    }

    @Override
    public Instant at() {
        return message.at();
    }

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
