package fr.parvis.requests.timers;

import fr.parvis.requests.design.CircuitStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is to happen if a request stays too long in the step that it entered, in working hours of its authority.
@Component
public class StepTimers {
    private final TimerStore store;

    StepTimers(TimerStore store) {
        this.store = store;
    }

    /// What happens: whoever is waited for is reminded; those who run the space are told.
    public enum Kind {
        REMIND,
        ESCALATE
    }

    /// One whose moment has come.
    ///
    /// @param round the entry into a step that it is about
    public record Due(UUID caseId, UUID requesterId, Kind kind, int round) {}

    /// A request has left the step where it was for this one.
    public void entered(UUID caseId, UUID organisationId, int round, CircuitStep step, Instant at) {
        store.drop(caseId);
        if (step.remindAfter() == null && step.escalateAfter() == null) {
            return;
        }
        var hours = new WorkingHours(store.zone(organisationId));
        set(caseId, Kind.REMIND, round, hours, step.remindAfter(), at);
        set(caseId, Kind.ESCALATE, round, hours, step.escalateAfter(), at);
    }

    private void set(UUID caseId, Kind kind, int round, WorkingHours hours, @Nullable Integer after, Instant at) {
        if (after != null) {
            store.set(caseId, kind, round, hours.after(at, Duration.ofHours(after)));
        }
    }

    /// Nobody is waited for any more.
    public void over(UUID caseId) {
        store.drop(caseId);
    }

    /// Some whose moment has come, in the caller's transaction: nobody else has them, and they are back where it fails.
    public List<Due> take(Instant at, int most) {
        return store.take(at, most);
    }

    public boolean anyDue(Instant at) {
        return store.anyDue(at);
    }
}
