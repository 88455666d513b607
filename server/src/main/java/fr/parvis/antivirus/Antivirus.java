package fr.parvis.antivirus;

import fr.parvis.antivirus.ContentJudged.How;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Contents that come in, and whether they may go out again.
///
/// What is small is inspected before it is kept, in no transaction; what is large, or comes while the daemon is silent,
/// is kept, *waits*, and is inspected after that. A content is inspected once: its hash is remembered.
@Service
public class Antivirus {
    /// Takes the daemon some milliseconds.
    private static final long SMALL = 8L << 20;
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    /// For what cannot wait.
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final Daemon daemon;
    private final Clamd clamd;
    private final InspectionStore store;
    private final QuarantineStore quarantine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Antivirus(
            Daemon daemon,
            Clamd clamd,
            InspectionStore store,
            QuarantineStore quarantine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.daemon = daemon;
        this.clamd = clamd;
        this.store = store;
        this.quarantine = quarantine;
        this.events = events;
        this.clock = clock;
    }

    /// What can be said of a file at once; call it outside transactions.
    public Judgement judge(Path file, String hash, long size) {
        if (!daemon.isExpected()) {
            return Judgement.NONE;
        }
        var known = store.found(hash);
        if (known.isPresent()) {
            return new Judgement(false, known.get().outcome(), known.get().signature());
        }
        if (size > SMALL || !daemon.answers()) {
            return Judgement.LATER;
        }
        return Judgement.of(inspect(file, PATIENCE));
    }

    /// Refuses a file that is looked at now or never, because it is drawn anew and not kept as it came: a portrait,
    /// arms.
    /// Call it outside transactions.
    ///
    /// @throws Problem FILE_INFECTED; FILE_UNINSPECTED where the daemon is silent, unless an administrator lets
    /// contents through meanwhile
    public void requireClean(Path file) {
        if (!daemon.isExpected()) {
            return;
        }
        switch (daemon.answers() ? inspect(file, PATIENT) : new Verdict.Absent()) {
            case Verdict.Clean _, Verdict.TooLarge _ -> {
                // It may come in.
            }
            case Verdict.Infected _ -> throw new Problem(AntivirusProblem.FILE_INFECTED);
            case Verdict.Absent _, Verdict.Failed _ -> {
                if (quarantine.state().liftedAt() == null) {
                    throw new Problem(AntivirusProblem.FILE_UNINSPECTED);
                }
            }
        }
    }

    private Verdict inspect(Path file, Duration patience) {
        try (var content = Files.newInputStream(file)) {
            var verdict = clamd.inspect(content, patience);
            if (verdict instanceof Verdict.Absent || verdict instanceof Verdict.Failed) {
                daemon.fellSilent();
            }
            return verdict;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Notes a judgement; runs in the transaction that keeps the content.
    public void note(String hash, long size, Judgement judgement) {
        if (judgement.awaited() || judgement.outcome() != null) {
            store.note(hash, size, judgement, clock.instant());
        }
    }

    /// A thing holds a content from now on; runs in the transaction that makes it. Whoever brought it may have it back
    /// while it waits, and is told where it is in quarantine.
    ///
    /// @param bringerId null for somebody without an account
    public void brought(String hash, @Nullable UUID bringerId) {
        if (!daemon.isExpected()) {
            return;
        }
        var standing = store.standing(hash).orElse(null);
        if (standing == Standing.QUARANTINED) {
            var signature =
                    store.found(hash).map(InspectionStore.Found::signature).orElse(null);
            events.publishEvent(new ContentJudged(hash, How.QUARANTINED, signature, null, null));
        } else if (standing == Standing.WAITING && bringerId != null) {
            store.broughtBy(hash, bringerId);
        }
    }

    /// Why a content is not given to anybody now; empty where it is.
    public Optional<Standing> standing(String hash) {
        return store.standing(hash);
    }

    /// Refuses a content that this person is not given now.
    ///
    /// @param readerId null for somebody without an account, or for a copy that is kept
    /// @throws Problem FILE_WAITING, FILE_QUARANTINED, FILE_DESTROYED
    public void require(String hash, @Nullable UUID readerId) {
        var standing = readerId == null ? store.standing(hash) : store.standing(hash, readerId);
        if (standing.isPresent()) {
            throw new Problem(AntivirusProblem.of(standing.get()));
        }
    }

    /// Forgets a content that nothing refers to any more; runs in the transaction that forgets it.
    public void forget(String hash) {
        store.forget(hash);
    }
}
