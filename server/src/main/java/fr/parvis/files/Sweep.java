package fr.parvis.files;

import fr.parvis.antivirus.Antivirus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes away what nothing refers to. Which tables refer to contents is read from the database's own foreign keys,
/// so that a new module changes nothing here; a deposit in progress holds its content's lock and cannot be swept.
@Component
class Sweep {
    private static final int BATCH = 200;

    private final FileSettings settings;
    private final FileStore store;
    private final Depot depot;
    private final Place place;
    private final PlacementStore placements;
    private final Uploads uploads;
    private final Antivirus antivirus;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(
            FileSettings settings,
            FileStore store,
            Depot depot,
            Place place,
            PlacementStore placements,
            Uploads uploads,
            Antivirus antivirus,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.depot = depot;
        this.place = place;
        this.placements = placements;
        this.uploads = uploads;
        this.antivirus = antivirus;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Uploads that nobody finished, with their reservations.
    int expiredUploads() {
        for (var swept = 0; ; ) {
            var expired = transaction.execute(_ -> store.expired(clock.instant(), BATCH));
            expired.forEach(uploads::abandon);
            swept += expired.size();
            if (expired.size() < BATCH) {
                return swept;
            }
        }
    }

    /// Contents that no row refers to any more.
    int orphans() {
        var before = clock.instant().minus(FileSettings.ORPHAN_LIFE);
        var swept = 0;
        for (var hash : transaction.execute(_ -> store.orphans(before, 10_000))) {
            // First the row, for good; then the file, unless somebody has brought the same content again.
            var gone = transaction.execute(_ -> forget(hash, before));
            swept += Boolean.TRUE.equals(gone) && stray(hash, () -> depot.delete(hash)) ? 1 : 0;
        }
        return swept;
    }

    private boolean forget(String hash, Instant before) {
        var gone = store.deleteOrphan(hash, before);
        if (gone) {
            antivirus.forget(hash);
        }
        return gone;
    }

    /// Files on the disk that no row knows: what a transaction that failed, or a stop at the wrong moment, left
    /// behind.
    int strays() {
        var before = clock.instant().minus(FileSettings.ORPHAN_LIFE);
        var swept = new int[1];
        try (var files = Files.walk(settings.blobs())) {
            files.filter(file -> Files.isRegularFile(file) && isOlder(file, before))
                    .forEach(
                            file -> swept[0] += stray(file.getFileName().toString(), () -> Blobs.delete(file)) ? 1 : 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        try (var files = Files.list(settings.uploads())) {
            files.filter(file -> isOlder(file, before)
                            && !isExpected(file.getFileName().toString()))
                    .forEach(Blobs::delete);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return swept[0];
    }

    /// Objects in the bucket that no row knows.
    int strayObjects() throws IOException {
        var bucket = place.bucket();
        var before = clock.instant().minus(FileSettings.ORPHAN_LIFE);
        var swept = 0;
        for (var from = ""; bucket != null; ) {
            var page = bucket.list(from);
            for (var object : page.objects()) {
                var hash = object.key().substring(object.key().lastIndexOf('/') + 1);
                if (hash.matches("[0-9a-f]{64}")
                        && object.at().isBefore(before)
                        && stray(hash, () -> depot.delete(hash))) {
                    swept++;
                } else if (isLeftBehind(hash)) {
                    depot.deleteFromBucket(hash);
                }
            }
            from = page.next();
            if (from.isEmpty()) {
                return swept;
            }
        }
        return swept;
    }

    /// It lies on the disk again, and a stop kept its object from being deleted.
    private boolean isLeftBehind(String hash) {
        return !place.isBucketWanted()
                && hash.length() == 64
                && depot.isHere(hash)
                && store.hasBlob(hash)
                && !placements.isInBucket(hash);
    }

    private boolean stray(String hash, Runnable delete) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (store.hasBlob(hash) || !store.lockOutBackups()) {
                return false;
            }
            store.lock(hash);
            if (store.hasBlob(hash)) {
                return false;
            }
            delete.run();
            return true;
        }));
    }

    private boolean isExpected(String name) {
        try {
            return store.awaits(UUID.fromString(name));
        } catch (IllegalArgumentException notAnUpload) {
            return false;
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
