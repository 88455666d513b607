package fr.parvis.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// One server's turn at an import. It prolongs its claim while it works, and is cut off where somebody stopped the
/// import, the server ends, or another one took over.
final class Shift {
    static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final ImportStore store;
    private final Clock clock;
    private final BooleanSupplier running;
    private final UUID importId;
    private final UUID claim;
    private Instant beatAt;

    Shift(ImportStore store, Clock clock, BooleanSupplier running, UUID importId, UUID claim) {
        this.store = store;
        this.clock = clock;
        this.running = running;
        this.importId = importId;
        this.claim = claim;
        this.beatAt = clock.instant();
    }

    /// The turn is over.
    static final class Over extends RuntimeException {
        Over() {
            super(null, null, false, false);
        }
    }

    /// Says now and then that the work goes on.
    ///
    /// @throws Over where it does not
    void goOn() {
        if (!running.getAsBoolean()) {
            throw new Over();
        }
        if (!clock.instant().isBefore(beatAt.plus(BEAT))) {
            hold();
        }
    }

    /// Makes sure, in the transaction of a batch, that nobody else does the same.
    void hold() {
        beatAt = clock.instant();
        if (!store.prolong(importId, claim, beatAt.plus(CLAIM))) {
            throw new Over();
        }
    }

    void end() {
        store.giveBack(importId, claim);
    }

    /// A content on its way, which may be long.
    InputStream watched(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                goOn();
                return super.read(to, from, length);
            }
        };
    }
}
