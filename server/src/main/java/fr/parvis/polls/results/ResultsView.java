package fr.parvis.polls.results;

import fr.parvis.polls.ballots.PollAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a poll, as far as it is shown to the reader.
///
/// @param withheld why nothing is; null where it is
/// @param counted how many ballots the figures are of
/// @param ballots by name, where the poll has names; the first 300
/// @param waiting who has not answered, for who may know; the first 300
public record ResultsView(
        @Nullable Withheld withheld,
        int counted,
        List<QuestionFigures> questions,
        List<NamedBallot> ballots,
        List<String> waiting) {

    /// Why nothing is shown.
    public enum Withheld {
        /// Until it is closed.
        UNTIL_CLOSED,
        /// So few answered that one would know who.
        TOO_FEW
    }

    /// @param name empty for somebody outside, for who may not know
    public record NamedBallot(String name, List<PollAnswer> answers) {}

    ResultsView with(List<String> others) {
        return new ResultsView(withheld, counted, questions, ballots, others);
    }
}
