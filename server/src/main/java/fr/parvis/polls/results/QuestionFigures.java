package fr.parvis.polls.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of one question.
///
/// @param question its place
/// @param answered how many answered it
/// @param options in the order of the question; none for a scale and for words
/// @param steps how many chose each step of a scale
/// @param average of the steps; null without an answer
/// @param texts what was written, in the order of the alphabet: it tells nothing of who wrote when; on a page the first
/// 300, of as many as answered
public record QuestionFigures(
        int question,
        int answered,
        List<OptionFigures> options,
        List<Integer> steps,
        @Nullable Double average,
        List<String> texts) {

    /// @param chosen how many chose it; of a date, whom it suits; of a ranking, who put it first
    /// @param maybe of a date, whom it suits if needed
    /// @param points of a ranking: as many as there are options behind it in each answer (Borda)
    public record OptionFigures(int chosen, int maybe, int points) {}

    QuestionFigures withTexts(int most) {
        return texts.size() <= most
                ? this
                : new QuestionFigures(question, answered, options, steps, average, List.copyOf(texts.subList(0, most)));
    }
}
