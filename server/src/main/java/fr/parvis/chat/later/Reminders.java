package fr.parvis.chat.later;

import fr.parvis.chat.ChatProblem;
import fr.parvis.chat.messages.Messages;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Messages that somebody wants to see again at a chosen moment: their own bell rings then, nobody else knows.
@Service
public class Reminders {
    private static final int MOST = 100;
    private static final int AT_ONCE = 200;

    private final ReminderStore store;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(ReminderStore store, Messages messages, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /// The actor's, the next first.
    public List<ReminderView> mine(Actor actor) {
        return store.of(actor.personId());
    }

    /// Asked for again, another moment holds.
    ///
    /// @throws Problem NOT_FOUND for a message that the actor may not read; MOMENT_PASSED; TOO_MANY_REMINDERS
    @Transactional
    public void remind(Actor actor, UUID messageId, RemindMe command) {
        messages.place(actor, messageId);
        if (store.count(actor.personId()) >= MOST) {
            throw new Problem(ChatProblem.TOO_MANY_REMINDERS, Map.of("most", MOST));
        }
        store.put(actor.personId(), messageId, command.due().instant(clock.instant()));
        events.publishEvent(new LaterChanged(actor.personId()));
    }

    @Transactional
    public void forget(Actor actor, UUID messageId) {
        store.delete(actor.personId(), messageId);
        events.publishEvent(new LaterChanged(actor.personId()));
    }

    /// Rings for those whose moment has come: forgotten and rung together, or neither.
    ///
    /// @return false where none is due
    @Transactional
    boolean ringNext() {
        var at = clock.instant();
        if (!store.anyDue(at)) {
            return false;
        }
        store.take(at, AT_ONCE).forEach(rang -> {
            events.publishEvent(rang);
            events.publishEvent(new LaterChanged(rang.personId()));
        });
        return true;
    }
}
