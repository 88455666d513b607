package fr.parvis.polls.ballots;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody answered to one question; a question that they left out has none.
///
/// @param question its place, from 1 on
/// @param options the places of the options chosen; in one's order for a ranking; of dates, those that suit
/// @param maybe of dates, those that suit if needed
/// @param scale the step chosen
/// @param text one's own words
public record PollAnswer(
        @Min(1) @Max(20) int question,
        @NotNull @Size(max = 60) List<@NotNull Integer> options,
        @NotNull @Size(max = 60) List<@NotNull Integer> maybe,
        @Nullable Integer scale,
        @Nullable @Size(max = 2000) String text) {

    /// Options of a question.
    public static PollAnswer of(int question, Integer... options) {
        return new PollAnswer(question, List.of(options), List.of(), null, null);
    }
}
