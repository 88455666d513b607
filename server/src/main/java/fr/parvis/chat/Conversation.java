package fr.parvis.chat;

import fr.parvis.platform.Change.Audience;
import fr.parvis.spaces.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation, as somebody who may read it stands in it.
///
/// @param place its space; null for direct and group conversations
/// @param archived whether that space can only be read
/// @param broughtBy who brought it in from elsewhere: it can be read and nothing else; null for one of our own
/// @param revision what happened last to its messages
/// @param lastSeq the last message; 0 before the first one
/// @param movedAt the last message, or else the creation
/// @param role what the person is in the space; null outside spaces
/// @param participants the people of a direct or group conversation; empty for a topic
public record Conversation(
        UUID id,
        ConversationKind kind,
        @Nullable ConversationPlace place,
        boolean archived,
        @Nullable String title,
        UUID createdBy,
        @Nullable Instant closedAt,
        @Nullable UUID broughtBy,
        long revision,
        long lastSeq,
        Instant movedAt,
        UUID personId,
        @Nullable Role role,
        List<UUID> participants) {

    /// What the person may do in it.
    public List<ChatAction> can() {
        return ChatPolicy.can(this);
    }

    public boolean allows(ChatAction action) {
        return ChatPolicy.allows(this, action);
    }

    /// @throws fr.parvis.platform.Problem SPACE_ARCHIVED, CONVERSATION_CLOSED, FORBIDDEN
    public void require(ChatAction action) {
        ChatPolicy.require(this, action);
    }

    /// Who learns of what happens in it.
    public Audience audience() {
        return place == null ? Audience.ofPersons(participants) : Audience.ofSpace(place.id());
    }

    /// The space of its documents: its own, or the hidden one of those who take part.
    public UUID documentsIn() {
        return place == null ? id : place.id();
    }

    /// The path of its page, at one of its messages.
    public String address(long seq) {
        return address(id, seq);
    }

    /// Where a message is read, one that answers as well.
    public static String address(UUID conversationId, long seq) {
        return "/messages/" + conversationId + "?m=" + seq;
    }
}
