package fr.parvis.antivirus;

import fr.parvis.antivirus.ContentJudged.How;
import fr.parvis.antivirus.Judgement.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Works off the queue: whichever server claims a content shows it to the daemon. A server that is killed at it
/// loses its claim; a content over which the daemon went away [#ATTEMPTS] times is taken for what it may be.
@Component
class Inspector {
    static final int ATTEMPTS = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration CLAIM = Duration.ofMinutes(15);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration MISSING = Duration.ofMinutes(5);
    private static final int BATCH = 1_000;
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST_AGAIN = 20_000;
    private static final String FIRST = "";

    private final Daemon daemon;
    private final Clamd clamd;
    private final InspectionStore store;
    private final QuarantineStore quarantine;
    private final ContentSource contents;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inspector(
            Daemon daemon,
            Clamd clamd,
            InspectionStore store,
            QuarantineStore quarantine,
            ContentSource contents,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.daemon = daemon;
        this.clamd = clamd;
        this.store = store;
        this.quarantine = quarantine;
        this.contents = contents;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return whether there was one, and a daemon to show it to
    boolean inspectNext() {
        if (!daemon.answers()) {
            return false;
        }
        var asked = store.claim(clock.instant(), clock.instant().plus(CLAIM));
        if (asked.isEmpty()) {
            return false;
        }
        var one = asked.get();
        if (one.attempts() > ATTEMPTS) {
            settle(one, Outcome.REFUSED, null);
            return true;
        }
        try (var content = contents.content(one.hash())) {
            return take(one, clamd.inspect(content, PATIENCE));
        } catch (IOException notThere) {
            store.delay(one.hash(), clock.instant().plus(MISSING), false);
            return true;
        }
    }

    private boolean take(InspectionStore.Asked one, Verdict verdict) {
        switch (verdict) {
            case Verdict.Clean() -> settle(one, Outcome.CLEAN, null);
            case Verdict.Infected(String signature) -> settle(one, Outcome.INFECTED, signature);
            case Verdict.TooLarge() -> settle(one, Outcome.TOO_LARGE, null);
            case Verdict.Failed _ -> {
                store.delay(one.hash(), clock.instant().plus(AGAIN.multipliedBy(one.attempts())), true);
                daemon.fellSilent();
            }
            case Verdict.Absent() -> {
                store.delay(one.hash(), clock.instant(), false);
                daemon.fellSilent();
                return false;
            }
        }
        return true;
    }

    private void settle(InspectionStore.Asked one, Outcome outcome, @Nullable String signature) {
        transaction.executeWithoutResult(_ -> {
            if (!store.settle(one.hash(), outcome, signature, clock.instant())) {
                return;
            }
            if (outcome.condemns()) {
                events.publishEvent(new ContentJudged(one.hash(), How.QUARANTINED, signature, null, null));
            } else if (one.held()) {
                events.publishEvent(new ContentJudged(one.hash(), How.FREED, null, null, null));
            }
        });
    }

    /// No daemon is wanted any more: what waits for one is delivered.
    void giveUp() {
        store.forgetWaiting();
        quarantine.behind();
    }

    /// New signatures know what the former ones did not: what came in these last weeks, most likely to be as new as
    /// what they are about, is inspected again.
    void inspectAgain() {
        var signatures = daemon.version();
        if (signatures == null || quarantine.state().caughtUpAt() == null) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            if (quarantine.renewed(signatures)) {
                store.askAgain(clock.instant().minus(LATELY), MOST_AGAIN, clock.instant());
            }
        });
    }

    /// Puts what was there before the daemon into the queue, once.
    void catchUp() {
        if (!daemon.answers() || quarantine.state().caughtUpAt() != null) {
            return;
        }
        var last = FIRST;
        for (var batch = contents.contentsAfter(last, BATCH);
                !batch.isEmpty();
                batch = contents.contentsAfter(last, BATCH)) {
            store.ask(batch, clock.instant());
            last = batch.getLast().hash();
        }
        quarantine.caughtUp(clock.instant());
    }
}
