package fr.parvis.files;

import fr.parvis.platform.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A body that nobody can resume, and that is therefore ended when it comes too slowly: who sends a byte a second would
/// hold a request for years. Silence is ended by the web server before (`server.tomcat.connection-timeout`).
///
/// After [#GRACE], as much must have come as [#SLOWEST] bytes a second would have brought, on the whole.
final class PacedBody extends FilterInputStream {
    static final Duration GRACE = Duration.ofMinutes(2);
    /// A fifth of what a modem did.
    static final long SLOWEST = 1024;

    private final Clock clock;
    private final Instant began;
    private long came;

    PacedBody(InputStream body, Clock clock) {
        super(body);
        this.clock = clock;
        this.began = clock.instant();
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        came(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int room) throws IOException {
        var more = super.read(bytes, from, room);
        came(Math.max(0, more));
        return more;
    }

    private void came(int more) {
        came += more;
        var took = Duration.between(began, clock.instant());
        if (took.compareTo(GRACE) > 0 && came < took.toSeconds() * SLOWEST) {
            throw new Problem(FileProblem.BODY_TOO_SLOW);
        }
    }
}
