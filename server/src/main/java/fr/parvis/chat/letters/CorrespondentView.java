package fr.parvis.chat.letters;

import fr.parvis.chat.Interlocutor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who takes part in a topic by mail.
///
/// @param email null for who does not run the space
/// @param unreachable why mail does not reach them any more, in the words of the server that refused it; null where it
/// does
record CorrespondentView(
        UUID id,
        Interlocutor person,
        @Nullable String email,
        String addedBy,
        Instant addedAt,
        @Nullable String unreachable) {

    /// Those of a topic, and what the reader may do: ADD, REMOVE.
    ///
    /// @param receives whether the installation receives mail: without, nobody can be added
    record CorrespondentsView(List<CorrespondentView> correspondents, boolean receives, List<String> can) {}

    /// What somebody stops by the link of a mail.
    ///
    /// @param stopped whether that was done before
    record StopView(String title, String spaceName, boolean stopped) {}
}
