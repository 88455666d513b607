package fr.parvis.files;

import fr.parvis.files.CheckupStore.Checkup;
import fr.parvis.files.CheckupStore.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/// Looks whether every content is where it is to lie, with its size; of one in a hundred, or of all if that was
/// asked for, every byte is read and compared. What is missing or damaged is named to the administrator, and not
/// any more once it is well again. What is cut off goes on where it stood.
@Component
class Checkups {
    private static final int BATCH = 100;
    private static final int ONE_IN = 100;

    private final CheckupStore store;
    private final PlacementStore placements;
    private final Depot depot;
    private final Clock clock;

    Checkups(CheckupStore store, PlacementStore placements, Depot depot, Clock clock) {
        this.store = store;
        this.placements = placements;
        this.depot = depot;
        this.clock = clock;
    }

    /// Begins one, unless one is under way.
    ///
    /// @param whole whether every byte is read
    void begin(boolean whole) {
        store.begin(whole, clock.instant());
    }

    /// Goes on with the one under way.
    ///
    /// @return whether there is more to look at
    boolean lookAtNext() {
        var checkup = store.underWay().orElse(null);
        if (checkup == null) {
            return false;
        }
        var batch = store.expected(checkup.reached(), BATCH);
        var bytes = 0L;
        for (var one : batch) {
            bytes += lookAt(checkup, one);
        }
        if (batch.isEmpty()) {
            store.end(checkup.id(), clock.instant());
            return false;
        }
        store.reached(checkup.id(), batch.getLast().hash(), batch.size(), bytes);
        return true;
    }

    /// @return how many bytes were read
    private long lookAt(Checkup checkup, Expected one) {
        try {
            var size = size(one);
            if (size != one.size()) {
                placements.flaw(one.hash(), size < 0 ? "MISSING" : "DAMAGED", clock.instant());
                return 0;
            }
            var read = checkup.whole() || ThreadLocalRandom.current().nextInt(ONE_IN) == 0;
            if (read && !isSound(one)) {
                placements.flaw(one.hash(), "DAMAGED", clock.instant());
            } else if (read) {
                placements.forgetFlaw(one.hash());
            } else {
                placements.forgetMissing(one.hash());
            }
            return read ? size : 0;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// -1 where it is not.
    private long size(Expected one) throws IOException {
        if (one.inBucket()) {
            return depot.sizeInBucket(one.hash()).orElse(-1);
        }
        try {
            return Files.size(depot.path(one.hash()));
        } catch (NoSuchFileException missing) {
            return -1;
        }
    }

    private boolean isSound(Expected one) throws IOException {
        try (var content =
                one.inBucket() ? depot.open(one.hash(), 0, one.size()) : Files.newInputStream(depot.path(one.hash()))) {
            return depot.isSound(one.hash(), content);
        }
    }
}
