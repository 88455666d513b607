package fr.parvis.people;

import fr.parvis.antivirus.Antivirus;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.sandbox.Job;
import fr.parvis.sandbox.Result;
import fr.parvis.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Photographs of people: whatever is handed in is decoded apart, and only a square JPEG without metadata is kept
/// (no place, no camera).
@Service
class Portraits {
    private static final int LARGEST = 12 * 1024 * 1024;

    private final PortraitStore store;
    private final Directory directory;
    private final Antivirus antivirus;
    private final Sandbox sandbox;
    private final Clock clock;

    Portraits(PortraitStore store, Directory directory, Antivirus antivirus, Sandbox sandbox, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.antivirus = antivirus;
        this.sandbox = sandbox;
        this.clock = clock;
    }

    byte[] portrait(Actor actor, UUID personId) {
        directory.requireSee(actor, personId);
        return store.find(personId).orElseThrow(Problem::notFound);
    }

    /// @throws Problem PORTRAIT_TOO_LARGE, PORTRAIT_UNREADABLE, or PORTRAIT_BUSY when many pictures wait to be
    /// decoded, and what the antivirus refuses
    void put(Actor actor, InputStream photograph) throws IOException {
        var file = Files.createTempFile("parvis-portrait-", "");
        try {
            receive(photograph, file);
            antivirus.requireClean(file);
            var result = sandbox.run(new Job.Portrait(file));
            if (result instanceof Result.Picture picture) {
                store.put(actor.personId(), picture.bytes(), clock.instant());
            } else {
                throw new Problem(
                        result instanceof Result.Busy
                                ? PeopleProblem.PORTRAIT_BUSY
                                : PeopleProblem.PORTRAIT_UNREADABLE);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void receive(InputStream photograph, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            int left = LARGEST;
            for (int count = photograph.read(buffer); count >= 0; count = photograph.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw new Problem(PeopleProblem.PORTRAIT_TOO_LARGE, Map.of("megabytes", LARGEST / (1024 * 1024)));
                }
                out.write(buffer, 0, count);
            }
        }
    }

    void remove(Actor actor) {
        store.delete(actor.personId());
    }
}
