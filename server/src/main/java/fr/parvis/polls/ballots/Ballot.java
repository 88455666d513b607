package fr.parvis.polls.ballots;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.polls.Poll;
import fr.parvis.polls.PollProblem;
import fr.parvis.polls.PollQuestion;
import fr.parvis.polls.QuestionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// What one answers to a poll, as it is kept: each question once, nothing that it does not ask for.
final class Ballot {
    private Ballot() {}

    /// @throws Problem INVALID (platform) for what the page cannot have sent, BALLOT_EMPTY
    static List<PollAnswer> of(Poll poll, List<PollAnswer> sent) {
        var kept = new ArrayList<PollAnswer>();
        var seen = new HashSet<Integer>();
        for (var answer : sent) {
            if (answer.question() > poll.questions().size() || !seen.add(answer.question())) {
                throw new Problem(PlatformProblem.INVALID);
            }
            var question = poll.questions().get(answer.question() - 1);
            var tidied = tidied(question, answer);
            if (answers(question, tidied)) {
                kept.add(tidied);
            }
        }
        if (kept.isEmpty()) {
            throw new Problem(PollProblem.BALLOT_EMPTY);
        }
        kept.sort(Comparator.comparingInt(PollAnswer::question));
        return kept;
    }

    private static boolean answers(PollQuestion question, PollAnswer answer) {
        return switch (question.kind()) {
            case SINGLE, MULTIPLE, RANKING -> !answer.options().isEmpty();
            // No to all of them is an answer.
            case DATES -> true;
            case SCALE -> answer.scale() != null;
            case TEXT -> answer.text() != null;
        };
    }

    private static PollAnswer tidied(PollQuestion question, PollAnswer answer) {
        var none = List.<Integer>of();
        return switch (question.kind()) {
            case SINGLE, MULTIPLE, RANKING, DATES -> chosen(question, answer);
            case SCALE -> {
                var scale = answer.scale();
                if (scale != null && (question.steps() == null || scale < 1 || scale > question.steps())) {
                    throw new Problem(PlatformProblem.INVALID);
                }
                yield new PollAnswer(answer.question(), none, none, scale, null);
            }
            case TEXT -> {
                var text = answer.text();
                var legible = text == null ? "" : Typed.legible(text).strip();
                yield new PollAnswer(answer.question(), none, none, null, legible.isEmpty() ? null : legible);
            }
        };
    }

    private static PollAnswer chosen(PollQuestion question, PollAnswer answer) {
        var maybe = question.kind() == QuestionKind.DATES ? answer.maybe() : List.<Integer>of();
        var all = new ArrayList<>(answer.options());
        all.addAll(maybe);
        var known = all.stream()
                .allMatch(place -> place >= 1 && place <= question.options().size());
        if (!known || new HashSet<>(all).size() < all.size()) {
            throw new Problem(PlatformProblem.INVALID);
        }
        if (question.kind() == QuestionKind.SINGLE && all.size() > 1) {
            throw new Problem(PlatformProblem.INVALID);
        }
        // Only a ranking says something by its order.
        var options = question.kind() == QuestionKind.RANKING
                ? answer.options()
                : answer.options().stream().sorted().toList();
        return new PollAnswer(
                answer.question(), options, maybe.stream().sorted().toList(), null, null);
    }
}
