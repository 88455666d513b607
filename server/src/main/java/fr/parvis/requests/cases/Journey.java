package fr.parvis.requests.cases;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.Case.Phase;
import fr.parvis.requests.cases.Case.Turn;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitStep.Outcome;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.timers.StepTimers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How a request enters a step: who acts there, and whether it is passed over because who asks would be the only one
/// to agree.
@Component
class Journey {
    private final CaseStore store;
    private final SeatStore seats;
    private final CaseHistoryStore history;
    private final StepTimers timers;
    private final Absences absences;

    Journey(CaseStore store, SeatStore seats, CaseHistoryStore history, StepTimers timers, Absences absences) {
        this.store = store;
        this.seats = seats;
        this.history = history;
        this.timers = timers;
        this.absences = absences;
    }

    /// Where it stands now.
    ///
    /// @param step the step that it reached, beyond those that were passed over
    record Reached(CircuitStep step, Turn turn, List<UUID> persons, List<CircuitStep> skipped) {}

    /// The step that a request comes to when a button leads to `to`.
    Reached reached(Case one, String to, Map<String, List<String>> said) {
        var circuit = one.design().circuit();
        var skipped = new ArrayList<CircuitStep>();
        var seen = new HashSet<String>();
        var step = circuit.step(to);
        while (true) {
            if (step.ends()) {
                return new Reached(step, Turn.NOBODY, List.of(), skipped);
            }
            var who = Objects.requireNonNull(step.who());
            var persons = one.trial() ? List.<UUID>of() : persons(one, who);
            var yes = step.yes();
            var passed = persons.equals(List.of(one.requesterId())) && who.kind() != CircuitWho.Kind.REQUESTER;
            if (!passed || yes.isEmpty() || !seen.add(step.id())) {
                return new Reached(step, turn(who, persons), persons, skipped);
            }
            var next = circuit.step(yes.get().leadsTo(said));
            if (next.ends()) {
                // Nobody grants themselves what they ask for: where no other step is left, the agents decide.
                return new Reached(step, Turn.AGENTS, List.of(), skipped);
            }
            skipped.add(step);
            step = next;
        }
    }

    private List<UUID> persons(Case one, CircuitWho who) {
        return switch (who.kind()) {
            case PEOPLE -> seats.open(who.personIds(), one.organisationId(), one.spaceId());
            case HEAD -> seats.heads(one.requesterId(), one.organisationId());
            case AGENTS, GROUP, REQUESTER -> List.of();
        };
    }

    /// Where nobody that the step names can act, the agents of the space do.
    private static Turn turn(CircuitWho who, List<UUID> persons) {
        return switch (who.kind()) {
            case REQUESTER -> Turn.REQUESTER;
            case AGENTS -> Turn.AGENTS;
            case GROUP -> Turn.PEOPLE;
            case PEOPLE, HEAD -> persons.isEmpty() ? Turn.AGENTS : Turn.PEOPLE;
        };
    }

    static Phase phase(CircuitStep step) {
        if (step.outcome() == null) {
            return Phase.OPEN;
        }
        return step.outcome() == Outcome.DONE ? Phase.DONE : Phase.REFUSED;
    }

    /// Enters it, from where it stood.
    ///
    /// @throws Problem MOVED_MEANWHILE where somebody was quicker
    void enter(Case one, Reached reached, Instant at) {
        if (!store.enter(one, reached.step(), phase(reached.step()), reached.turn(), at)) {
            throw meanwhile(one);
        }
        settle(one, reached, one.round() + 1, at);
    }

    /// Begins with it.
    void begin(Case one, Reached reached, Instant at) {
        store.begin(one.id(), reached.step(), phase(reached.step()), reached.turn(), at);
        settle(one, reached, one.round(), at);
    }

    private void settle(Case one, Reached reached, int round, Instant at) {
        for (var step : reached.skipped()) {
            history.note(one.id(), CaseEvent.Kind.SKIPPED, null, at, Told.step(step.name()));
        }
        var who = reached.step().who();
        if (who != null && reached.turn() == Turn.PEOPLE) {
            seats.seat(one.id(), round, who, reached.persons());
        }
        // A trial reminds nobody.
        if (!one.trial()) {
            timers.entered(one.id(), one.organisationId(), round, reached.step(), at);
        }
    }

    /// Whom it awaits now, by name; all the agents where it is nobody's.
    List<UUID> waitedFor(Case one) {
        return switch (one.turn()) {
            case REQUESTER -> List.of(one.requesterId());
            case PEOPLE -> deciding(one);
            case AGENTS -> agents(one);
            case NOBODY -> List.of();
        };
    }

    /// Those who are named; where none of them can answer any more, those who run the space, but for who asked.
    private List<UUID> deciding(Case one) {
        var named = seats.waitedFor(one.id(), one.round(), absences.today());
        return named.isEmpty()
                ? seats.facilitators(one.spaceId()).stream()
                        .filter(person -> !one.isOf(person))
                        .toList()
                : named;
    }

    /// Who has it, as long as they answer for the space; all who do otherwise. Not who asked, where another decides.
    private List<UUID> agents(Case one) {
        var agents = seats.agents(one.spaceId()).stream()
                .filter(person -> !one.othersAct() || !one.isOf(person))
                .toList();
        var assignee = one.assigneeId();
        return assignee != null && agents.contains(assignee) ? List.of(assignee) : agents;
    }

    static Problem meanwhile(Case one) {
        return new Problem(
                RequestProblem.MOVED_MEANWHILE, Map.of("step", one.current().name()));
    }
}
