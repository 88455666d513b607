package fr.parvis.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message, the same for whoever reads it.
///
/// @param seq its order in the conversation
/// @param revision the conversation's revision when it last changed
/// @param threadId the message that it answers; null for one that answers none
/// @param body as typed, with light marks; empty once it was taken away
/// @param replyCount how many answer it
/// @param mentions the people whom it names
/// @param outcomes what it became elsewhere, the first first
/// @param preview what its first outside link leads to; null where there is none to show, or not yet
public record MessageView(
        UUID id,
        UUID conversationId,
        long seq,
        long revision,
        @Nullable UUID threadId,
        Interlocutor author,
        Instant at,
        String body,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        List<Reaction> reactions,
        int replyCount,
        @Nullable Instant lastReplyAt,
        List<Interlocutor> mentions,
        List<Outcome> outcomes,
        @Nullable Preview preview) {

    /// What an outside link leads to.
    ///
    /// @param site its name; null where it does not say it
    /// @param picture whether there is one to ask for
    public record Preview(
            String address,
            String title,
            @Nullable String description,
            @Nullable String site,
            boolean picture) {}

    /// What a message became.
    ///
    /// @param kind names it: `comment`
    /// @param address the path of its page
    public record Outcome(String kind, String address) {}

    /// One emoji, and who reacted with it, in the order in which they did.
    public record Reaction(String emoji, List<UUID> personIds) {}
}
