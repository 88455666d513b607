package fr.parvis.files;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Works off what waits to be read, recognised, rendered, moved and looked at, each on a thread of its own: they
/// take long, and nothing else may wait for them. What waits stands in the database; what a stop cuts off is done
/// again.
@Component
class Background implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final Texts texts;
    private final Renditions renditions;
    private final Relocation relocation;
    private final Checkups checkups;
    private final boolean wanted;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Background(
            Texts texts,
            Renditions renditions,
            Relocation relocation,
            Checkups checkups,
            @Value("${parvis.files.read-contents}") boolean wanted) {
        this.texts = texts;
        this.renditions = renditions;
        this.relocation = relocation;
        this.checkups = checkups;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        threads.clear();
        stopped = new CountDownLatch(1);
        if (relocation.isWanted()) {
            work("relocation", relocation::moveNext);
        }
        if (wanted) {
            work("checkups", checkups::lookAtNext);
            work("texts", texts::readNext);
            work("recognition", texts::recogniseNext);
            work("renditions", renditions::makeNext);
        }
    }

    private void work(String name, BooleanSupplier next) {
        threads.add(Thread.ofVirtual().name("files-" + name).start(() -> {
            while (isRunning()) {
                pause(did(name, next));
            }
        }));
    }

    /// How long to wait before looking again.
    private Duration did(String name, BooleanSupplier next) {
        try {
            return next.getAsBoolean() ? Duration.ZERO : PAUSE;
        } catch (DataAccessException | TransactionException | java.io.UncheckedIOException cause) {
            if (isRunning()) {
                log.warn("Work on {} goes on later: {}", name, cause.toString());
            }
            return AFTER_FAILURE;
        }
    }

    private void pause(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for what is under way, but for [#LONGEST_END] at most: what is cut off is done again.
    @Override
    public void stop() {
        stopped.countDown();
        try {
            for (var thread : threads) {
                thread.join(LONGEST_END);
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
