package fr.parvis.requests.cases;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import fr.parvis.requests.design.Answers;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep.Rule;
import fr.parvis.requests.timers.StepTimers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests, in the order of their life: moved from step to step, taken, spoken of, cancelled.
@Service
public class Cases {
    private final CaseGate gate;
    private final CaseStore store;
    private final SeatStore seats;
    private final AnswerStore answers;
    private final CaseHistoryStore history;
    private final Journey journey;
    private final InTurn inTurn;
    private final StepTimers timers;
    private final CaseCompletion completion;
    private final CaseNews news;
    private final AwaitedFiles awaited;

    Cases(
            CaseGate gate,
            CaseStore store,
            SeatStore seats,
            AnswerStore answers,
            CaseHistoryStore history,
            Journey journey,
            InTurn inTurn,
            StepTimers timers,
            CaseCompletion completion,
            CaseNews news,
            AwaitedFiles awaited) {
        this.gate = gate;
        this.store = store;
        this.seats = seats;
        this.answers = answers;
        this.history = history;
        this.journey = journey;
        this.inTurn = inTurn;
        this.timers = timers;
        this.completion = completion;
        this.news = news;
        this.awaited = awaited;
    }

    /// Presses a button of the step that it stands in.
    ///
    /// @throws Problem MOVED_MEANWHILE where it does not stand there any more; REASON_MISSING;
    /// ANSWER_AWAITED; FORBIDDEN out of one's turn
    @Transactional
    public void move(Actor actor, UUID id, MoveCase command) {
        var one = gate.requireAlone(actor, id);
        if (!one.isOpen() || one.revision() != command.revision()) {
            throw Journey.meanwhile(one);
        }
        CasePolicy.require(one, actor.personId(), CaseAction.MOVE);
        var move = one.current().move(command.move()).orElseThrow(Problem::notFound);
        var said = words(command.said());
        if (said == null && (move.kind() == CircuitMove.Kind.NO || move.kind() == CircuitMove.Kind.MORE)) {
            throw new Problem(RequestProblem.REASON_MISSING);
        }
        completion.requireKnown(one, move);
        var at = gate.now();
        if (waitsForOthers(actor, one, move, at)) {
            history.note(
                    id,
                    CaseEvent.Kind.AGREED,
                    actor.personId(),
                    at,
                    new Told(one.inPlaceOf(), null, move.label(), null, said));
            // It stands where it stood: what the others have in front of them is still what they are asked.
            news.changed(one, at);
            return;
        }
        go(actor, one, move, said, at);
    }

    private void go(Actor actor, Case one, CircuitMove move, @Nullable String said, Instant at) {
        var known = answers.all(one.id());
        var reached = journey.reached(one, move.leadsTo(known), known);
        history.note(
                one.id(),
                CaseEvent.Kind.MOVED,
                actor.personId(),
                at,
                new Told(one.inPlaceOf(), reached.step().name(), move.label(), null, said));
        journey.enter(one, reached, at);
        if (!one.trial()) {
            if (reached.turn() == Case.Turn.AGENTS && one.assigneeId() == null) {
                inTurn.give(one.id(), one.spaceId(), one.definitionId(), one.requesterId(), at);
            }
            news.moved(one, reached, move, said, actor, at);
        }
    }

    /// Where all must agree, this person's word is kept until the last one's.
    private boolean waitsForOthers(Actor actor, Case one, CircuitMove move, Instant at) {
        if (one.trial() || !one.seated() || one.current().rule() != Rule.ALL || move.kind() != CircuitMove.Kind.YES) {
            return false;
        }
        var seated = Objects.requireNonNullElse(one.inPlaceOf(), actor.personId());
        seats.agree(one.id(), one.round(), seated, actor.personId(), at);
        return seats.silent(one.id(), one.round(), one.requesterId()) > 0;
    }

    /// Takes a request, gives it to another agent, or hands it back.
    ///
    /// @throws Problem TAKEN_MEANWHILE where somebody else has it than the actor knows; NO_AGENT
    @Transactional
    public void assign(Actor actor, UUID id, AssignCase command) {
        var one = gate.requireAlone(actor, id);
        var to = command.personId();
        CasePolicy.require(one, actor.personId(), assigning(one, actor.personId(), to));
        if (Objects.equals(to, one.assigneeId())) {
            return;
        }
        if (one.assigneeId() != null && isNews(one.assigneeId(), actor.personId(), command)) {
            throw new Problem(
                    RequestProblem.TAKEN_MEANWHILE, Map.of("name", Objects.requireNonNullElse(one.assigneeName(), "")));
        }
        if (to != null && !seats.agents(one.spaceId()).contains(to)) {
            throw new Problem(RequestProblem.NO_AGENT);
        }
        var at = gate.now();
        store.assign(id, to, to == null ? null : at);
        if (to == null) {
            history.note(id, CaseEvent.Kind.HANDED_BACK, actor.personId(), at, Told.NOTHING);
            news.changed(one, at);
        } else {
            var name = answers.name(to).orElse("");
            history.note(id, CaseEvent.Kind.ASSIGNED, actor.personId(), at, Told.about(name));
            news.given(one, to, name, actor, at);
        }
    }

    private static CaseAction assigning(Case one, UUID me, @Nullable UUID to) {
        if (me.equals(to) && one.assigneeId() == null) {
            return CaseAction.TAKE;
        }
        return to == null && me.equals(one.assigneeId()) ? CaseAction.HAND_BACK : CaseAction.ASSIGN;
    }

    /// Whether that person has it without the actor's knowing: who takes what they think is nobody's, or gives away
    /// what they think is another's.
    private static boolean isNews(UUID has, UUID me, AssignCase command) {
        return command.instead() == null ? me.equals(command.personId()) : !has.equals(command.instead());
    }

    /// Says how urgent it is, which the agents alone know, and when it may be expected.
    @Transactional
    public void handle(Actor actor, UUID id, HandleCase command) {
        var one = gate.requireAlone(actor, id);
        CasePolicy.require(one, actor.personId(), CaseAction.HANDLE);
        if (command.expectedOn() != null && !Answers.isNear(command.expectedOn())) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("expectedOn")));
        }
        var at = gate.now();
        store.handle(id, command.urgency(), command.expectedOn());
        if (one.urgency() != command.urgency()) {
            history.note(
                    id, CaseEvent.Kind.URGENCY, actor.personId(), at, Told.about(Integer.toString(command.urgency())));
        }
        if (!Objects.equals(one.expectedOn(), command.expectedOn())) {
            var day = command.expectedOn() == null ? null : command.expectedOn().toString();
            history.note(id, CaseEvent.Kind.EXPECTED, actor.personId(), at, Told.about(day));
            news.expected(one, command.expectedOn(), actor, at);
        }
        news.changed(one, at);
    }

    /// Says something to all who see it, or to the agents and those who decide alone.
    @Transactional
    public void say(Actor actor, UUID id, SayInCase command) {
        var one = gate.requireAlone(actor, id);
        CasePolicy.require(one, actor.personId(), command.internal() ? CaseAction.NOTE : CaseAction.SAY);
        var said = words(command.said());
        if (said == null) {
            return;
        }
        var at = gate.now();
        var kind = command.internal() ? CaseEvent.Kind.NOTED : CaseEvent.Kind.SAID;
        history.note(id, kind, actor.personId(), at, Told.said(said));
        if (command.internal()) {
            news.changed(one, at);
        } else if (!one.trial()) {
            news.said(one, said, actor, at);
        }
    }

    /// Who asked does not want it any more; nothing is left of one that has not begun.
    @Transactional
    public void cancel(Actor actor, UUID id) {
        var one = gate.requireAlone(actor, id);
        CasePolicy.require(one, actor.personId(), CaseAction.CANCEL);
        if (!one.isSent()) {
            awaited.drop(id);
            return;
        }
        var at = gate.now();
        store.cancel(id, at);
        timers.over(id);
        history.note(id, CaseEvent.Kind.CANCELLED, actor.personId(), at, Told.NOTHING);
        if (!one.trial()) {
            news.cancelled(one, actor, at);
        }
    }

    /// Who asked says whether they are satisfied, and may change their mind.
    @Transactional
    public void rate(Actor actor, UUID id, RateCase command) {
        gate.require(actor, id, CaseAction.RATE);
        store.rate(id, command.level());
    }

    private static @Nullable String words(@Nullable String said) {
        var words = said == null ? "" : Answers.legible(said);
        return words.isEmpty() ? null : words;
    }
}
