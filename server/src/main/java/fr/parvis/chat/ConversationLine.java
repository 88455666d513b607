package fr.parvis.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation on a line of a list.
///
/// @param title of a direct conversation, the other's name; of a group without title, the names
/// @param space of a topic; null otherwise
/// @param people of a direct or group conversation, the reader left out, five at most
/// @param peopleCount all of them, the reader included; 0 for a topic
/// @param last its last message; null before the first one
/// @param unread messages of others that the reader has not read, 100 standing for more
/// @param mentioned whether one of them names the reader
public record ConversationLine(
        UUID id,
        ConversationKind kind,
        String title,
        @Nullable ConversationPlace space,
        List<Interlocutor> people,
        int peopleCount,
        @Nullable Last last,
        int unread,
        boolean mentioned,
        @Nullable Instant closedAt,
        Instant movedAt,
        long revision) {

    /// The same, with what it is called and who is in it.
    ConversationLine with(String name, List<Interlocutor> faces) {
        return new ConversationLine(
                id, kind, name, space, faces, peopleCount, last, unread, mentioned, closedAt, movedAt, revision);
    }

    /// The last message of a conversation.
    ///
    /// @param excerpt its beginning, without marks; empty where it was taken away
    public record Last(UUID id, UUID authorId, String authorName, String excerpt, Instant at) {}
}
