package fr.parvis.files;

import fr.parvis.platform.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The files being received, under `uploads/`. Those in use are kept open, so that hashing goes on where it stood;
/// a file that was left alone is closed, and read again if its sender comes back.
@Component
class Staging {
    private static final Duration IDLE = Duration.ofMinutes(5);

    private record Open(Staged staged, Instant usedAt) {}

    private final FileSettings settings;
    private final Clock clock;
    private final Map<UUID, Open> open = new ConcurrentHashMap<>();

    Staging(FileSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Path file(UUID id) {
        return settings.uploads().resolve(id.toString());
    }

    Staged create(UUID id) throws IOException {
        var staged = Staged.create(file(id));
        open.put(id, new Open(staged, clock.instant()));
        return staged;
    }

    /// How much has come, without disturbing who is sending.
    long size(UUID id) {
        var known = open.get(id);
        try {
            return known != null ? known.staged().size() : Files.size(file(id));
        } catch (IOException nothingCameYet) {
            return 0;
        }
    }

    Staged open(UUID id) throws IOException {
        try {
            return open.compute(
                            id, (_, known) -> new Open(known == null ? reopen(id) : known.staged(), clock.instant()))
                    .staged();
        } catch (UncheckedIOException cause) {
            throw cause.getCause();
        }
    }

    private Staged reopen(UUID id) {
        try {
            try {
                return Staged.reopen(file(id));
            } catch (NoSuchFileException nothingCameYet) {
                return Staged.create(file(id));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void discard(UUID id) {
        var known = open.remove(id);
        if (known != null) {
            close(known.staged());
        }
        Blobs.delete(file(id));
    }

    /// Refuses what the disk cannot hold.
    void requireRoom(long bytes) {
        // Not by Files.getFileStore, which reads the list of all that is mounted each time.
        if (bytes + FileSettings.SPARE > settings.uploads().toFile().getUsableSpace()) {
            throw new Problem(FileProblem.DISK_FULL);
        }
    }

    void closeIdle() {
        var before = clock.instant().minus(IDLE);
        open.forEach((id, _) -> open.computeIfPresent(id, (_, known) -> {
            try {
                return known.usedAt().isAfter(before) || !known.staged().closeIfQuiet() ? known : null;
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }));
    }

    private static void close(Staged staged) {
        try {
            staged.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
