package fr.parvis.imports;

import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Works at imports, one at a time, the one that has waited longest first. What waits stands in the database; what
/// a stop cuts off goes on after the next start, or on another server.
@Component
class ImportWork implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    /// As long as an upload waits for a decision.
    private static final Duration PATIENCE = Duration.ofDays(7);
    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final ImportStore store;
    private final Secrets secrets;
    private final Looking looking;
    private final Bringing bringing;
    private final Halting halting;
    private final ImportSettings settings;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread worker;

    ImportWork(
            ImportStore store,
            Secrets secrets,
            Looking looking,
            Bringing bringing,
            Halting halting,
            ImportSettings settings,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.looking = looking;
        this.bringing = bringing;
        this.halting = halting;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (settings.work()) {
            // Of the system's: it waits for the disk most of the time, and a virtual one would keep others from
            // running.
            worker = Thread.ofPlatform().daemon().name("imports").start(this::work);
        }
    }

    private void work() {
        while (running) {
            pause(did());
        }
    }

    private Duration did() {
        try {
            return next() ? Duration.ZERO : PAUSE;
        } catch (DataAccessException | TransactionException cause) {
            if (running) {
                log.warn("An import goes on later: {}", cause.toString());
            }
            return AFTER_FAILURE;
        }
    }

    /// Takes what has waited longest as far as it goes.
    ///
    /// @return whether there was something
    boolean next() {
        var now = clock.instant();
        var claim = UUID.randomUUID();
        var found = store.claim(claim, secrets.importIds(), now, now.plus(Shift.CLAIM));
        if (found.isEmpty()) {
            return false;
        }
        var one = found.get();
        var shift = new Shift(store, clock, () -> running, one.id(), claim);
        try {
            if (one.lookedAt() == null) {
                looking.look(one, shift);
            } else {
                bringing.bring(one, shift);
                secrets.forget(one.id());
            }
        } catch (Shift.Over over) {
            // Stopped, or somebody else's turn.
        } catch (Problem refused) {
            halting.halt(one, refused.type().slug());
        } catch (IOException | UncheckedIOException broken) {
            log.warn("The source of an import broke off: {}", broken.toString());
            halting.halt(one, "source-unreachable");
        } finally {
            shift.end();
        }
        return true;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
    void forget() {
        store.forgotten(clock.instant().minus(PATIENCE)).forEach(halting::giveUp);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (worker != null) {
            try {
                worker.join(Duration.ofSeconds(15));
            } catch (InterruptedException cause) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
