package fr.parvis.realtime;

import fr.parvis.platform.Change;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// From every change, after its commit, to those who may hear of it. What carries a payload goes at once; what only
/// says "read again" waits a moment, so that a hundred deposits are one word.
@Component
class Routes extends OwnThread {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final int MOST_QUEUED = 20_000;
    private static final long FOLD = TimeUnit.MILLISECONDS.toNanos(60);

    private final Lines lines;
    private final LiveStore store;
    private final Voice voice;
    private final JsonMapper json;
    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>(MOST_QUEUED);
    private final Set<Heard> folded = new LinkedHashSet<>();
    private long flushAt;
    private volatile boolean dropped;

    Routes(Lines lines, LiveStore store, Voice voice, JsonMapper json) {
        super("live-routes");
        this.lines = lines;
        this.store = store;
        this.voice = voice;
        this.json = json;
    }

    private record Heard(LiveEvent event, boolean here) {}

    /// After the commit, by our own hand: a transactional listener is recorded by the registry of events, in a second
    /// connection taken while the first is held; fifty writers then wait for each other.
    @EventListener
    void happened(Change change) {
        var event = new Heard(LiveEvent.of(change, json), true);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            take(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                take(event);
            }
        });
    }

    /// Another node says so.
    void happenedElsewhere(LiveEvent event) {
        take(new Heard(event, false));
    }

    private void take(Heard event) {
        if (!heard.offer(event)) {
            dropped = true;
        }
    }

    @Override
    void turn() throws InterruptedException {
        try {
            var next = folded.isEmpty()
                    ? heard.take()
                    : heard.poll(Math.max(0, flushAt - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next != null && next.event.payload() != null) {
                deliver(next);
            } else if (next != null) {
                flushAt = folded.isEmpty() ? System.nanoTime() + FOLD : flushAt;
                folded.add(next);
            }
            if (!folded.isEmpty() && System.nanoTime() >= flushAt) {
                folded.forEach(this::deliver);
                folded.clear();
            }
            if (dropped) {
                dropped = false;
                lines.gap();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Who may hear of an event cannot be read just now: {}", away.getMessage());
            folded.clear();
            lines.gap();
        }
    }

    private void deliver(Heard next) {
        var event = next.event;
        lines.deliver(event, readers(event));
        if (next.here) {
            voice.say(event);
        }
    }

    private @Nullable Set<UUID> readers(LiveEvent event) {
        var list = event.accessListId();
        return list == null ? null : store.readers(list);
    }
}
