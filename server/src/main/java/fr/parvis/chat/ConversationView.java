package fr.parvis.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation as it opens.
///
/// @param title of a direct conversation, the other's name; of a group without title, the names
/// @param participants of a direct or group conversation, with what they have read; empty for a topic
/// @param brought from where it was brought in, to be read and nothing else; null for one of our own
/// @param draft what the reader began to write; null for nothing
/// @param readSeq up to where the reader has read
/// @param revision to ask later for what changed since
/// @param can what the reader may do
public record ConversationView(
        UUID id,
        ConversationKind kind,
        String title,
        @Nullable ConversationPlace space,
        boolean archived,
        List<Participant> participants,
        int unread,
        boolean mentioned,
        @Nullable Instant closedAt,
        @Nullable Brought brought,
        @Nullable String draft,
        long readSeq,
        long lastSeq,
        long revision,
        List<ChatAction> can) {

    /// Who brought a conversation in, and when.
    public record Brought(String by, Instant at) {}

    /// Somebody in a direct or group conversation, and up to where they have read.
    public record Participant(Interlocutor person, long readSeq) {}
}
