package fr.parvis.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings contents to where they are to lie, one after the other, while people work: what comes in lies on the disk and
/// is acknowledged, then goes into the bucket; the other way round where the bucket is not wanted any more.
///
/// Where each lies stands in its row, changed once the bytes are at the other place. What is cut off is done again;
/// nothing is deleted before its row says that it lies elsewhere.
@Component
class Relocation {
    private static final int BATCH = 100;
    private static final String FIRST = "";
    private static final Logger log = LoggerFactory.getLogger(Relocation.class);

    private final Place place;
    private final Depot depot;
    private final PlacementStore store;
    private final FileStore locks;
    private final FileSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private String last = FIRST;
    private volatile @Nullable String failure;

    Relocation(
            Place place,
            Depot depot,
            PlacementStore store,
            FileStore locks,
            FileSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.place = place;
        this.depot = depot;
        this.store = store;
        this.locks = locks;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether there is more than one place.
    boolean isWanted() {
        return place.bucket() != null;
    }

    /// Moves some.
    ///
    /// @return whether there may be more at once
    boolean moveNext() {
        if (place.bucket() == null) {
            return false;
        }
        var batch = store.misplaced(place.isBucketWanted(), last, BATCH);
        for (var blob : batch) {
            last = blob.hash();
            move(blob);
        }
        if (batch.isEmpty()) {
            last = FIRST;
        }
        return !batch.isEmpty();
    }

    /// What went wrong last; null where the last one went well.
    @Nullable
    String failure() {
        return failure;
    }

    private void move(Blob blob) {
        try {
            if (place.isBucketWanted()) {
                toBucket(blob);
            } else {
                toDisk(blob);
            }
            failure = null;
        } catch (IOException cause) {
            failure = cause.getMessage();
            log.warn("Content {} is moved later: {}", blob.hash(), cause.toString());
            throw new UncheckedIOException(cause);
        }
    }

    private void toBucket(Blob blob) throws IOException {
        if (depot.isHere(blob.hash())) {
            if (!isSoundHere(blob)) {
                store.flaw(blob.hash(), "DAMAGED", clock.instant());
                return;
            }
            depot.putIntoBucket(blob.hash());
        }
        if (depot.sizeInBucket(blob.hash()).orElse(-1) != blob.size()) {
            if (depot.isHere(blob.hash())) {
                throw new IOException("not whole in the bucket: " + blob.hash());
            }
            // It lies on the disk of another server, or nowhere.
            return;
        }
        transaction.executeWithoutResult(_ -> {
            locks.lock(blob.hash());
            store.inBucket(blob.hash(), clock.instant());
        });
    }

    private boolean isSoundHere(Blob blob) throws IOException {
        try (var content = Files.newInputStream(depot.path(blob.hash()))) {
            return depot.isSound(blob.hash(), content);
        }
    }

    private void toDisk(Blob blob) throws IOException {
        try {
            depot.local(blob.hash());
        } catch (java.nio.file.NoSuchFileException nowhere) {
            store.flaw(blob.hash(), "MISSING", clock.instant());
            return;
        }
        transaction.executeWithoutResult(_ -> {
            locks.lock(blob.hash());
            store.onDisk(blob.hash());
        });
        depot.deleteFromBucket(blob.hash());
    }

    private record Copy(Path file, long size, FileTime at) {}

    /// Lets go of copies, the oldest first, once there are more than there is room for.
    void forgetCopies() {
        if (!place.isBucketWanted()) {
            return;
        }
        try (var files = Files.walk(settings.blobs())) {
            var copies = new ArrayList<Copy>();
            var total = 0L;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = new Copy(file, Files.size(file), Files.getLastModifiedTime(file));
                copies.add(copy);
                total += copy.size();
            }
            copies.sort(Comparator.comparing(Copy::at));
            for (var copy : copies) {
                if (total <= place.room()) {
                    return;
                }
                total -= forget(copy) ? copy.size() : 0;
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private boolean forget(Copy copy) {
        var hash = copy.file().getFileName().toString();
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            locks.lock(hash);
            if (!store.isInBucket(hash)) {
                return false;
            }
            Blobs.delete(copy.file());
            return true;
        }));
    }
}
