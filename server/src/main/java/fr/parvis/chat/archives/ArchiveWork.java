package fr.parvis.chat.archives;

import fr.parvis.chat.archives.ArchiveBringing.Batch;
import fr.parvis.chat.archives.ArchiveStore.Archive;
import fr.parvis.chat.archives.ArchiveView.State;
import fr.parvis.files.Blobs;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Works at exports, one at a time, whoever runs the space still being in it: looks at them, brings them in. What a
/// stop cuts off goes on after the next start, or on another server.
@Component
class ArchiveWork {
    static final int MOST_MESSAGES = 200_000;

    private static final int AT_ONCE = 500;
    private static final long BYTES_AT_ONCE = 64L << 20;
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final ArchiveStore store;
    private final BroughtStore brought;
    private final ArchiveLooking looking;
    private final ArchiveBringing bringing;
    private final Blobs blobs;
    private final Spaces spaces;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArchiveWork(
            ArchiveStore store,
            BroughtStore brought,
            ArchiveLooking looking,
            ArchiveBringing bringing,
            Blobs blobs,
            Spaces spaces,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.brought = brought;
        this.looking = looking;
        this.bringing = bringing;
        this.blobs = blobs;
        this.spaces = spaces;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Somebody else works at it now, or it was thrown away.
    private static final class Over extends RuntimeException {
        Over() {
            super(null, null, false, false);
        }
    }

    @Scheduled(initialDelayString = "PT4S", fixedDelayString = "PT2S")
    void work() {
        while (next()) {
            // Another one.
        }
    }

    /// @return whether there was something
    boolean next() {
        var now = clock.instant();
        var claim = UUID.randomUUID();
        var found = store.claim(claim, now, now.plus(CLAIM));
        found.ifPresent(archive -> {
            try {
                work(archive, claim);
            } catch (Over over) {
                // Nothing is to be said.
            } catch (Problem refused) {
                fail(archive, refused.type().slug());
            } catch (IOException | UncheckedIOException | DataIntegrityViolationException damaged) {
                fail(archive, "archive-damaged");
            } finally {
                store.giveBack(archive.id(), claim);
            }
        });
        return found.isPresent();
    }

    private void work(Archive archive, UUID claim) throws IOException {
        requireRunning(archive);
        try (var export = Export.open(blobs.file(Objects.requireNonNull(archive.content())))) {
            if (archive.state() == State.LOOKING) {
                looking.look(archive, export);
                told(archive);
            } else {
                bring(archive, export, claim);
            }
        }
    }

    /// In the name of who brings it, with the right that they have now.
    ///
    /// @throws Problem FORBIDDEN, NOT_FOUND
    private void requireRunning(Archive archive) {
        var member = spaces.require(Actor.of(archive.personId()), archive.spaceId());
        if (!member.role().atLeast(Role.FACILITATOR) || !member.space().isWritable()) {
            throw new Problem(PlatformProblem.FORBIDDEN);
        }
    }

    private void bring(Archive archive, Export export, UUID claim) throws IOException {
        Runnable hold = () -> {
            if (!store.hold(archive.id(), claim, clock.instant().plus(CLAIM))) {
                throw new Over();
            }
        };
        var looked = Objects.requireNonNull(archive.view().looked());
        var zone = ZoneId.of(brought.timeZone(archive.spaceId()));
        var topic = bringing.topic(archive, looked.from(), hold);
        var batch = new Batch(archive, topic, export, zone, hold);
        var pending = new ArrayList<Said>();
        var weight = new long[1];
        var before = looked.from().atZone(zone).toLocalDateTime();
        try (var text = export.text()) {
            ExportReader.read(text, Objects.requireNonNull(archive.dateOrder()), before, said -> {
                if (said.number() >= archive.done()) {
                    pending.add(said);
                    var file = said.file() == null ? null : export.find(said.file());
                    weight[0] += file == null ? 0 : file.size();
                    if (pending.size() >= AT_ONCE || weight[0] >= BYTES_AT_ONCE) {
                        flush(batch, pending);
                        weight[0] = 0;
                    }
                }
                return true;
            });
        }
        flush(batch, pending);
        bringing.end(archive, topic);
    }

    private void flush(Batch batch, List<Said> pending) {
        if (pending.isEmpty()) {
            return;
        }
        requireRunning(batch.archive());
        try {
            bringing.bring(batch, List.copyOf(pending));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        pending.clear();
    }

    private void fail(Archive archive, String slug) {
        transaction.executeWithoutResult(_ -> {
            store.end(archive.id(), State.FAILED, slug, clock.instant());
            told(archive);
        });
    }

    private void told(Archive archive) {
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new ArchiveMoved(archive.id(), List.of(archive.personId()))));
    }

    /// An export that nobody accepted is not kept.
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void forget() {
        store.forgotten(clock.instant().minus(PATIENCE)).forEach(store::delete);
    }
}
