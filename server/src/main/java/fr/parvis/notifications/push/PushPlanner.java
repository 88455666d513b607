package fr.parvis.notifications.push;

import fr.parvis.notifications.levels.Deliveries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Thinks, beside the request, of what is to be pushed: first whom it concerns, then one person after the other. What
/// comes in hours or on days in which they are left alone is not pushed later: the bell has it.
@Component
class PushPlanner {
    /// A burst is one push; and who reads at once is not told.
    static final Duration GATHER = Duration.ofSeconds(8);

    /// What is older is told no more.
    static final Duration FRESH = Duration.ofHours(1);

    private static final Duration PUT_OFF = Duration.ofMinutes(10);

    private final PushTurnStore store;
    private final PushStore pushes;
    private final Deliveries deliveries;
    private final PushSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PushPlanner(
            PushTurnStore store,
            PushStore pushes,
            Deliveries deliveries,
            PushSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.pushes = pushes;
        this.deliveries = deliveries;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return whether there may be more to think of
    @Transactional
    public boolean plan() {
        if (!store.take()) {
            return false;
        }
        var at = clock.instant().plus(GATHER);
        store.planNews(at);
        return store.planRings(at) > 0;
    }

    /// @return whether somebody's turn had come
    boolean next() {
        var thought = new AtomicReference<UUID>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                var now = clock.instant();
                var turn = store.claim(now);
                turn.ifPresent(due -> {
                    thought.set(due.personId());
                    think(due, now);
                });
                return turn.isPresent();
            }));
        } catch (RuntimeException fault) {
            Optional.ofNullable(thought.get())
                    .ifPresent(
                            personId -> store.putOff(personId, clock.instant().plus(PUT_OFF)));
            throw fault;
        }
    }

    private void think(PushTurnStore.Turn turn, Instant now) {
        var personId = turn.personId();
        var looks = turn.looksUntil(settings.away());
        if (looks.isAfter(now)) {
            store.putOff(personId, looks);
            return;
        }
        var delivery = deliveries.of(personId);
        var awake = !delivery.awake(now).isAfter(now);
        var calm = awake && !delivery.calm(now).isAfter(now);
        var from = now.minus(FRESH);
        var lines = store.lines(personId, from);
        var place = store.place();
        lines.stream()
                .filter(line -> line.wanted(awake, calm))
                .map(PushLine::place)
                .distinct()
                .forEach(page -> pushes.ask(personId, page, "MEANT", turn.place(), now));
        if (calm) {
            store.newsPlaces(personId, turn.place(), place, from)
                    .forEach(page -> pushes.ask(personId, page, "NEWS", turn.place(), now));
        }
        store.pushed(lines);
        store.done(personId, place);
    }
}
