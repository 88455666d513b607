package fr.parvis.notifications.push;

import fr.parvis.notifications.Delivery;
import fr.parvis.notifications.levels.Deliveries;
import fr.parvis.notifications.push.PushStore.Push;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Brings pushes to the push services, some at a time. Each is a row until it was taken: who dies in between has it
/// brought once more, and the device shows it once, for it is of the same place.
@Component
class PushSender {
    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);
    private static final int SOME = 16;
    private static final int TRIES = 6;

    /// How long one node has for what it took.
    static final Duration LEASE = Duration.ofMinutes(1);

    /// How long a push service keeps it for a device that is off.
    private static final int KEPT_HOURS = 4;

    private final PushStore store;
    private final PushTexts texts;
    private final PushService service;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PushSender(
            PushStore store,
            PushTexts texts,
            PushService service,
            Deliveries deliveries,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.service = service;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /// @return whether there was something to bring
    boolean next() {
        var claimed = claim();
        var work = claimed.stream()
                .map(push -> (Callable<Boolean>) () -> {
                    bring(push);
                    return true;
                })
                .toList();
        try {
            for (var brought : threads.invokeAll(work)) {
                brought.get();
            }
        } catch (ExecutionException fault) {
            // The others are brought; this one is tried again when its time with this node is over.
            LOG.error("A push could not be made", fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !claimed.isEmpty();
    }

    List<Push> claim() {
        var now = clock.instant();
        return store.claim(SOME, now, now.plus(LEASE));
    }

    /// Nothing is open while the push service is asked.
    void bring(Push push) {
        var now = clock.instant();
        var said = push.signedIn() && push.tries() <= TRIES
                ? texts.of(push, now.minus(PushPlanner.FRESH))
                : Optional.<PushTexts.Said>empty();
        var keptFor = said.map(one -> keptFor(deliveries.of(push.personId()), one.night(), now))
                .orElse(Duration.ZERO);
        if (said.isEmpty() || (keptFor.isZero() && !push.about().equals("HELLO"))) {
            store.done(push, now);
            return;
        }
        var text = json.writeValueAsBytes(said.get().text());
        var outcome = service.send(push, text, keptFor, said.get().urgency());
        switch (outcome.answer()) {
            case TAKEN, REFUSED -> store.done(push, clock.instant());
            case GONE ->
                transaction.executeWithoutResult(_ -> store.deleteDevice(push.deviceId())
                        .ifPresent(personId -> events.publishEvent(new DevicesChanged(personId))));
            case LATER -> {
                var wait = Duration.ofSeconds(15L << push.tries());
                var asked = outcome.pause();
                store.putOff(push, clock.instant().plus(asked == null || asked.compareTo(wait) < 0 ? wait : asked));
            }
        }
    }

    /// Until the hours in which the person is left alone, so that no device wakes them up then; nothing within these.
    private static Duration keptFor(Delivery delivery, boolean night, Instant now) {
        var hour = now;
        for (int each = 0; each <= KEPT_HOURS; each++) {
            var calm = night ? delivery.awake(hour) : delivery.calm(hour);
            if (calm.isAfter(hour)) {
                break;
            }
            hour = each == KEPT_HOURS
                    ? hour
                    : hour.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return Duration.between(now, hour);
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
