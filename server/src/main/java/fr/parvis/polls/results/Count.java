package fr.parvis.polls.results;

import fr.parvis.polls.PollQuestion;
import fr.parvis.polls.QuestionKind;
import fr.parvis.polls.ballots.PollAnswer;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Counts ballots.
final class Count {
    private Count() {}

    static List<QuestionFigures> of(List<PollQuestion> questions, List<List<PollAnswer>> ballots) {
        var figures = new ArrayList<QuestionFigures>();
        for (int place = 1; place <= questions.size(); place++) {
            var question = place;
            var answers = ballots.stream()
                    .flatMap(ballot -> ballot.stream().filter(answer -> answer.question() == question))
                    .toList();
            figures.add(of(place, questions.get(place - 1), answers));
        }
        return figures;
    }

    private static QuestionFigures of(int place, PollQuestion question, List<PollAnswer> answers) {
        var steps = new ArrayList<Integer>(Collections.nCopies(question.steps() == null ? 0 : question.steps(), 0));
        var texts = new ArrayList<String>();
        var count = question.options().size();
        var chosen = new int[count];
        var maybe = new int[count];
        var points = new int[count];
        for (var answer : answers) {
            if (answer.scale() != null) {
                steps.set(answer.scale() - 1, steps.get(answer.scale() - 1) + 1);
            }
            if (answer.text() != null) {
                texts.add(answer.text());
            }
            var ranking = question.kind() == QuestionKind.RANKING;
            for (int rank = 0; rank < answer.options().size(); rank++) {
                var option = answer.options().get(rank) - 1;
                chosen[option] += !ranking || rank == 0 ? 1 : 0;
                points[option] += ranking ? count - 1 - rank : 0;
            }
            answer.maybe().forEach(option -> maybe[option - 1]++);
        }
        texts.sort(Collator.getInstance(Locale.FRENCH));
        var options = new ArrayList<QuestionFigures.OptionFigures>();
        for (int option = 0; option < count; option++) {
            options.add(new QuestionFigures.OptionFigures(chosen[option], maybe[option], points[option]));
        }
        return new QuestionFigures(place, answers.size(), options, steps, average(steps), texts);
    }

    private static @Nullable Double average(List<Integer> steps) {
        double sum = 0;
        int count = 0;
        for (int step = 0; step < steps.size(); step++) {
            sum += (step + 1.0) * steps.get(step);
            count += steps.get(step);
        }
        return count == 0 ? null : Math.round(100 * sum / count) / 100.0;
    }
}
