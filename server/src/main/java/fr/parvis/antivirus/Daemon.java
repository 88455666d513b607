package fr.parvis.antivirus;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether the daemon is expected, and whether it answers: asked again every few seconds, and at once when it fell
/// silent.
///
/// It is expected where it was configured, and where it has answered once: an antivirus that is stopped does not open
/// the doors.
@Component
class Daemon {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(Daemon.class);

    private record Known(@Nullable String version, boolean seen, long askedAt) {
        boolean isFresh() {
            return System.nanoTime() - askedAt < FRESH.toNanos();
        }
    }

    private final Clamd clamd;
    private final ClamdAddress address;
    private final QuarantineStore store;
    private final Clock clock;
    private volatile @Nullable Known known;
    private boolean answered;

    Daemon(Clamd clamd, ClamdAddress address, QuarantineStore store, Clock clock) {
        this.clamd = clamd;
        this.address = address;
        this.store = store;
        this.clock = clock;
    }

    boolean isExpected() {
        return address.isWanted() && (address.isChosen() || now().seen());
    }

    boolean answers() {
        return version() != null;
    }

    /// What it says it is; null where it is silent.
    @Nullable
    String version() {
        return now().version();
    }

    private Known now() {
        var last = known;
        return last != null && last.isFresh() ? last : ask(last);
    }

    /// It did not answer just now.
    void fellSilent() {
        known = null;
    }

    private synchronized Known ask(@Nullable Known last) {
        var other = known;
        if (other != null && other != last && other.isFresh()) {
            return other;
        }
        var version = clamd.version();
        if (version != null && !answered) {
            log.info("The antivirus on {} answers: {}", address, version);
            store.seen(clock.instant());
        } else if (version == null && answered) {
            log.warn("The antivirus on {} does not answer any more: what comes in waits for it", address);
        }
        answered = version != null;
        var seen = answered || (last != null && last.seen()) || store.state().seenAt() != null;
        var asked = new Known(version, seen, System.nanoTime());
        known = asked;
        return asked;
    }
}
