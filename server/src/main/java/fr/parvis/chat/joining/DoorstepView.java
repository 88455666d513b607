package fr.parvis.chat.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands on a door: whoever holds the link reads it, and nothing else.
record DoorstepView(String conversationTitle, String spaceName, String organisationName, Instant endsAt) {

    /// How far somebody is.
    enum Step {
        /// May ask.
        OUTSIDE,
        /// Has still to prove their address.
        UNPROVED,
        WAITING,
        IN,
        REFUSED
    }

    /// How somebody stands at a door.
    ///
    /// @param word what was said to them with the answer
    /// @param conversationId where they may go; null for who is not in
    record AskedView(
            String conversationTitle,
            String spaceName,
            String organisationName,
            Step step,
            @Nullable String word,
            @Nullable UUID conversationId) {}
}
