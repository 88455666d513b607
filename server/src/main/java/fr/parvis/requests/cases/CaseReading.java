package fr.parvis.requests.cases;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.cases.CaseView.CaseAnswer;
import fr.parvis.requests.cases.CaseView.CaseMerged;
import fr.parvis.requests.cases.CaseView.CaseMove;
import fr.parvis.requests.cases.CaseView.CasePlace;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.FormQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// A request as it is read: by who asked without what the others note, by each without what is reserved to others.
@Service
public class CaseReading {
    private final CaseGate gate;
    private final CaseViewStore store;
    private final AnswerStore answers;
    private final CaseHistoryStore history;
    private final CaseCompletion completion;
    private final Absences absences;

    CaseReading(
            CaseGate gate,
            CaseViewStore store,
            AnswerStore answers,
            CaseHistoryStore history,
            CaseCompletion completion,
            Absences absences) {
        this.gate = gate;
        this.store = store;
        this.answers = answers;
        this.history = history;
        this.completion = completion;
        this.absences = absences;
    }

    /// @throws Problem NOT_FOUND for who does not see it
    public CaseView view(Actor actor, UUID id) {
        var one = gate.require(actor, id);
        var me = actor.personId();
        var inside = CasePolicy.allows(one, me, CaseAction.SEE_INSIDE);
        var mine = CasePolicy.allows(one, me, CaseAction.MOVE);
        var step = one.current();
        var said = answers.seen(id, me);
        var people = store.people(Stream.of(one.requesterId(), one.assigneeId())
                .filter(Objects::nonNull)
                .toList());
        return new CaseView(
                id,
                one.number(),
                one.trial(),
                one.isSent(),
                one.title(),
                one.source(),
                one.definition(),
                one.organisationId(),
                place(actor, one).orElse(null),
                person(people, one.requesterId()),
                one.visitId() == null ? null : store.visitor(one.visitId()).orElse(null),
                one.isOf(me),
                step.name(),
                one.phase(),
                one.turn(),
                mine,
                mine && one.inPlaceOf() != null ? answers.name(one.inPlaceOf()).orElse(null) : null,
                one.revision(),
                inside ? one.urgency() : null,
                one.expectedOn(),
                person(people, one.assigneeId()),
                store.deciding(id, one.round(), absences.today()),
                store.agreed(id, one.round()),
                one.isOpen() && one.orphan(),
                one.openedAt(),
                one.movedAt(),
                one.closedAt(),
                one.isOf(me) ? one.satisfaction() : null,
                merged(actor, one),
                shown(one.design().questions(), said),
                store.files(id, me, inside),
                history.history(id, inside),
                completion.missing(one).stream().map(FormQuestion::label).toList(),
                completion.toComplete(one, me),
                mine ? moves(step) : List.of(),
                one.isOpen()
                        ? one.design().circuit().ahead(step, said).stream()
                                .map(CircuitStep::name)
                                .toList()
                        : List.of(),
                CasePolicy.can(one, me));
    }

    /// Where it is dealt with, as far as the actor may know that space.
    public Optional<CasePlace> place(Actor actor, Case one) {
        return store.place(one.spaceId(), actor.personId());
    }

    private @Nullable CaseMerged merged(Actor actor, Case one) {
        var into = one.mergedInto();
        return into == null
                ? null
                : store.merged(into, gate.find(actor, into).isPresent()).orElse(null);
    }

    private static List<CaseMove> moves(CircuitStep step) {
        return step.moves().stream()
                .map(move -> new CaseMove(move.id(), move.label(), move.kind()))
                .toList();
    }

    private static @Nullable CasePerson person(List<CasePerson> people, @Nullable UUID id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private List<CaseAnswer> shown(List<FormQuestion> questions, Map<String, List<String>> said) {
        var names = answers.names(questions.stream()
                .filter(question -> question.kind() == FormQuestion.Kind.PERSON)
                .flatMap(question -> said.getOrDefault(question.id(), List.of()).stream())
                .map(UUID::fromString)
                .toList());
        var shown = new ArrayList<CaseAnswer>();
        for (var question : questions) {
            var answer = said.get(question.id());
            if (answer != null) {
                var reserved = question.reserved();
                shown.add(new CaseAnswer(
                        question.id(),
                        question.label(),
                        question.kind(),
                        question.kind() == FormQuestion.Kind.PERSON
                                ? answer.stream()
                                        .map(person -> names.getOrDefault(UUID.fromString(person), ""))
                                        .toList()
                                : answer,
                        reserved == null ? null : reserved.label()));
            }
        }
        return shown;
    }
}
