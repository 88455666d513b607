package fr.parvis.polls.ballots;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one answers to a poll.
///
/// @param edition of the questions that one has read
public record AnswerPoll(
        @NotNull @Valid @Size(max = 20) List<@NotNull PollAnswer> answers,
        @Nullable Integer edition) {}
