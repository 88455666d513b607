package fr.parvis.antivirus;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Two threads that inspect what waits, one of which first sees to what was there before.
@Component("antivirusBackground")
class Background implements SmartLifecycle {
    private static final int THREADS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final Inspector inspector;
    private final ClamdAddress address;
    private volatile boolean running;

    Background(Inspector inspector, ClamdAddress address) {
        this.inspector = inspector;
        this.address = address;
    }

    @Override
    public void start() {
        running = true;
        if (!address.isWanted()) {
            inspector.giveUp();
        }
        for (var number = 0; address.isWanted() && number < THREADS; number++) {
            var first = number == 0;
            Thread.ofVirtual().name("antivirus-" + number).start(() -> {
                while (running) {
                    pause(work(first));
                }
            });
        }
    }

    /// How long to wait before looking again.
    private Duration work(boolean first) {
        try {
            if (first) {
                inspector.catchUp();
            }
            return inspector.inspectNext() ? Duration.ZERO : PAUSE;
        } catch (DataAccessException | TransactionException | java.io.UncheckedIOException cause) {
            if (running) {
                log.warn("Inspections go on later: {}", cause.toString());
            }
            return AFTER_FAILURE;
        }
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
