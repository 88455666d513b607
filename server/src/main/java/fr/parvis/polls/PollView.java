package fr.parvis.polls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A poll as somebody sees it; what came of it is asked for apart.
///
/// @param space null for who is asked from elsewhere
/// @param organisationName of the authority whose space it is
/// @param edition to be sent back with an answer
/// @param asked how many are asked, and `answers` how many of them have answered
/// @param voter whether the reader is asked, and `answered` whether they have
/// @param rooms how much room is left, for options that take so many
/// @param newcomers how many came to the space since; 0 for who may not ask them
public record PollView(
        UUID id,
        @Nullable PollPlace space,
        String organisationName,
        String title,
        String description,
        List<PollQuestion> questions,
        int edition,
        boolean anonymous,
        boolean changeable,
        WritePoll.Visibility results,
        boolean reminding,
        boolean everybody,
        String authorName,
        boolean authorExternal,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Instant remindedAt,
        Poll.State state,
        int asked,
        int answers,
        boolean voter,
        boolean answered,
        List<RoomLeft> rooms,
        int newcomers,
        List<PollAction> can) {

    /// Where it is.
    public record PollPlace(UUID id, String name, String organisationSlug, String slug) {}

    /// @param question its place, and `option` that of the option
    public record RoomLeft(int question, int option, int left) {}
}
