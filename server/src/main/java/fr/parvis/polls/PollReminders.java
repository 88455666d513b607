package fr.parvis.polls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds those who have not answered, and them alone; who they are is said to nobody.
@Service
public class PollReminders {
    private static final Duration BEFORE = Duration.ofDays(1);

    private final PollGate gate;
    private final PollStore store;
    private final PollReminderStore reminders;
    private final AskedStore asked;
    private final Calls calls;
    private final ApplicationEventPublisher events;

    PollReminders(
            PollGate gate,
            PollStore store,
            PollReminderStore reminders,
            AskedStore asked,
            Calls calls,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.reminders = reminders;
        this.asked = asked;
        this.calls = calls;
        this.events = events;
    }

    /// Once.
    ///
    /// @throws Problem POLL_REMINDED, NOBODY_SILENT
    @Transactional
    public void remind(Actor actor, UUID id) {
        var poll = gate.requireAlone(actor, id, PollAction.REMIND);
        var told = asked.told(id, true);
        var outside = asked.outside(id, true);
        if (told.isEmpty() && outside.isEmpty()) {
            throw new Problem(PollProblem.NOBODY_SILENT);
        }
        var at = gate.now();
        reminders.reminded(id, actor.personId(), at);
        events.publishEvent(PollChanged.of(PollChanged.What.REMINDED, poll, at, actor.personId()));
        calls.remind(poll, told, outside, at);
    }

    /// Reminds the silent of one that asks for it and ends within a day; nobody is reminded twice within as long.
    ///
    /// @return whether there was one
    @Transactional
    public boolean remindNext() {
        var at = gate.now();
        var due = reminders.claim(at, at.plus(BEFORE), at.minus(BEFORE));
        due.flatMap(store::any)
                .ifPresent(poll -> calls.remind(poll, asked.told(poll.id(), true), asked.outside(poll.id(), true), at));
        return due.isPresent();
    }
}
