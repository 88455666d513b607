package fr.parvis.chat.joining;

import fr.parvis.chat.Interlocutor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door of a topic, for who runs its space.
///
/// @param secret whether the space is: it has no door
/// @param link null where none hangs
/// @param waiting who asks, the longest first
record DoorView(
        UUID conversationId,
        String conversationTitle,
        String spaceName,
        String organisationName,
        boolean secret,
        @Nullable DoorLink link,
        List<AskingView> waiting,
        List<Can> can) {

    enum Can {
        OPEN,
        CLOSE,
        DECIDE
    }

    enum LinkState {
        OPEN,
        OVER,
        FULL
    }

    /// @param url its whole address, the secret included
    /// @param came how many came by it, or wait
    record DoorLink(
            String url, LinkState state, String openedBy, Instant openedAt, Instant endsAt, int most, int came) {}

    /// Somebody at the door.
    ///
    /// @param person null for somebody without an account
    /// @param name as they gave it, where they have no account
    /// @param email proved; null for who has an account
    record AskingView(
            UUID id,
            @Nullable Interlocutor person,
            String name,
            @Nullable String email,
            @Nullable String message,
            Instant askedAt) {}
}
