package fr.parvis.mail.incoming;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Watches a mailbox on one connection: what comes is read within a few seconds. A connection that ends, for whatever
/// reason, is opened again.
@Component
class ImapDoor implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImapDoor.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_BREAK = Duration.ofMinutes(1);

    private final IncomingSettings settings;
    private final Receiving receiving;

    private volatile @Nullable Thread watcher;

    ImapDoor(IncomingSettings settings, Receiving receiving) {
        this.settings = settings;
        this.receiving = receiving;
    }

    @Override
    public void start() {
        if (settings.imap().isSet()) {
            var watching = Thread.ofVirtual().name("mailbox").unstarted(this::watch);
            watcher = watching;
            watching.start();
        }
    }

    @Override
    public void stop() {
        var watching = watcher;
        watcher = null;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void watch() {
        var pause = AGAIN;
        while (isWatching()) {
            try (var mailbox = Mailbox.open(settings.imap(), receiving)) {
                pause = AGAIN;
                while (isWatching()) {
                    mailbox.empty();
                    mailbox.waitForMore();
                }
            } catch (MessagingException | IOException | RuntimeException fault) {
                if (isWatching()) {
                    say(fault, pause);
                    pause = rest(pause);
                }
            }
        }
    }

    private static void say(Exception fault, Duration pause) {
        // A server closes its connections now and then: the first time is no news.
        if (pause.compareTo(AGAIN) > 0) {
            LOG.warn("The mailbox of incoming mail cannot be read: {}", fault.getMessage());
        }
    }

    private static Duration rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return pause.multipliedBy(2).compareTo(LONGEST_BREAK) > 0 ? LONGEST_BREAK : pause.multipliedBy(2);
    }

    private boolean isWatching() {
        return watcher == Thread.currentThread() && !Thread.currentThread().isInterrupted();
    }
}
