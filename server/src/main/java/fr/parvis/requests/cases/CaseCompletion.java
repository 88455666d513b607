package fr.parvis.requests.cases;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import fr.parvis.requests.design.Answers;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.FormQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a form wants and a mail did not say: it is named to who asked and to who deals with it, and who asked answers
/// it later, once.
@Service
public class CaseCompletion {
    private final CaseGate gate;
    private final AnswerStore answers;
    private final CaseFileStore files;
    private final CaseHistoryStore history;
    private final CaseNews news;

    CaseCompletion(CaseGate gate, AnswerStore answers, CaseFileStore files, CaseHistoryStore history, CaseNews news) {
        this.gate = gate;
        this.answers = answers;
        this.files = files;
        this.history = history;
        this.news = news;
    }

    /// What must be answered and was not, as long as it is not over.
    public List<FormQuestion> missing(Case one) {
        return one.isOpen() && one.design().questions().stream().anyMatch(FormQuestion::required)
                ? Answers.missing(one.design().questions(), answers.given(one.id()), files.answered(one.id()))
                : List.of();
    }

    /// All that somebody may answer still, where something is missing: what is asked may depend on it. Where it has not
    /// begun, the files that it waits for.
    List<FormQuestion> toComplete(Case one, UUID personId) {
        if (!one.isSent()) {
            return missing(one).stream().map(CaseFiling::inWords).toList();
        }
        if (!CasePolicy.allows(one, personId, CaseAction.COMPLETE)
                || missing(one).isEmpty()) {
            return List.of();
        }
        var given = answers.given(one.id());
        var filed = files.answered(one.id());
        return one.design().questions().stream()
                .filter(question -> !given.containsKey(question.id()) && !filed.contains(question.id()))
                .map(CaseFiling::inWords)
                .toList();
    }

    /// Whether where that button leads depends on what is missing.
    public boolean awaits(Case one, CircuitMove move) {
        return missing(one).stream().anyMatch(question -> isOf(move, question));
    }

    private static boolean isOf(CircuitMove move, FormQuestion question) {
        return move.branches().stream().anyMatch(branch -> branch.question().equals(question.id()));
    }

    /// @throws Problem ANSWER_AWAITED
    void requireKnown(Case one, CircuitMove move) {
        if (move.branches().isEmpty()) {
            return;
        }
        missing(one).stream()
                .filter(question -> isOf(move, question))
                .findFirst()
                .ifPresent(question -> {
                    throw new Problem(RequestProblem.ANSWER_AWAITED, Map.of("question", question.label()));
                });
    }

    /// What was answered before stays as it was.
    ///
    /// @throws Problem NOTHING_MISSING, ANSWER_MISSING, ANSWER_UNFIT, CASE_CLOSED; FORBIDDEN for all but who asked
    @Transactional
    public void complete(Actor actor, UUID id, CompleteCase command) {
        var one = gate.requireAlone(actor, id);
        CasePolicy.require(one, actor.personId(), CaseAction.COMPLETE);
        if (missing(one).isEmpty()) {
            throw new Problem(RequestProblem.NOTHING_MISSING);
        }
        var questions = one.design().questions();
        var given = answers.given(id);
        var typed = new HashMap<>(command.answers());
        typed.putAll(given);
        var said = new HashMap<>(Answers.checked(questions, typed));
        said.keySet().removeAll(given.keySet());
        var added = questions.stream()
                .filter(question -> said.containsKey(question.id()))
                .toList();
        if (added.isEmpty()) {
            return;
        }
        answers.requireColleagues(one.organisationId(), added, said);
        answers.keep(id, added, said);
        var at = gate.now();
        var labels = added.stream().map(FormQuestion::label).collect(Collectors.joining(", "));
        history.note(id, CaseEvent.Kind.COMPLETED, actor.personId(), at, Told.about(labels));
        news.said(one, labels, actor, at);
    }
}
