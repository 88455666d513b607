package fr.parvis.organisations;

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
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The arms of an authority: whatever is handed in is decoded apart, and only a small PNG without metadata is kept.
@Service
class Arms {
    private static final int LARGEST = 12 * 1024 * 1024;

    private final Organisations organisations;
    private final Antivirus antivirus;
    private final Sandbox sandbox;

    Arms(Organisations organisations, Antivirus antivirus, Sandbox sandbox) {
        this.organisations = organisations;
        this.antivirus = antivirus;
        this.sandbox = sandbox;
    }

    /// @throws Problem ARMS_TOO_LARGE, ARMS_UNREADABLE, or ARMS_BUSY when many pictures wait to be decoded, and what
    /// the antivirus refuses
    void put(Actor actor, UUID organisationId, InputStream drawing) throws IOException {
        organisations.requireChange(actor, organisationId);
        var file = Files.createTempFile("parvis-arms-", "");
        try {
            receive(drawing, file);
            antivirus.requireClean(file);
            var result = sandbox.run(new Job.Emblem(file));
            if (!(result instanceof Result.Picture picture)) {
                throw new Problem(
                        result instanceof Result.Busy
                                ? OrganisationProblem.ARMS_BUSY
                                : OrganisationProblem.ARMS_UNREADABLE);
            }
            organisations.showArms(actor, organisationId, picture.bytes());
        } finally {
            Files.delete(file);
        }
    }

    private static void receive(InputStream drawing, Path file) throws IOException {
        var head = drawing.readNBytes(LARGEST + 1);
        if (head.length > LARGEST) {
            throw new Problem(OrganisationProblem.ARMS_TOO_LARGE, Map.of("megabytes", LARGEST / (1024 * 1024)));
        }
        Files.write(file, head);
    }
}
