package fr.parvis.polls;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All of a poll, as it is written and as it opens.
///
/// @param title what is asked; of one question, the question itself
/// @param reminding whether the silent are reminded by themselves the day before the end
/// @param everybody whether all of the space are asked, rather than the groups and services named
/// @param emails people outside, beside the others
/// @param closesAt null where it stays open until somebody closes it
public record WritePoll(
        @NotNull @Size(max = 200) String title,
        @NotNull @Size(max = 4000) String description,
        @NotNull @Valid @Size(max = 20) List<@NotNull PollQuestion> questions,
        boolean anonymous,
        boolean changeable,
        @NotNull Visibility results,
        boolean reminding,
        boolean everybody,
        @NotNull @Size(max = 50) List<@NotNull UUID> groupIds,
        @NotNull @Size(max = 50) List<@NotNull UUID> unitIds,
        @NotNull @Size(max = 200) List<@NotNull @Size(max = 254) String> emails,
        @Nullable Instant closesAt) {

    /// When those who are asked see what came of it.
    public enum Visibility {
        /// While it goes on.
        LIVE,
        /// Once it is closed, its author as well.
        HIDDEN
    }

    /// One question to all of a space.
    public static WritePoll quick(String title, PollQuestion question) {
        return new WritePoll(
                title,
                "",
                List.of(question),
                false,
                true,
                Visibility.LIVE,
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
