package fr.parvis.documents;

import fr.parvis.files.Arrivals;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Files that came with a mail, on their way into a folder: antivirus, quota and rights are those of any deposit.
@Service
public class Enclosures {
    private final Intake intake;
    private final Arrivals arrivals;
    private final Storage storage;
    private final Clock clock;

    Enclosures(Intake intake, Arrivals arrivals, Storage storage, Clock clock) {
        this.intake = intake;
        this.arrivals = arrivals;
        this.storage = storage;
        this.clock = clock;
    }

    /// The same content under the same name, which the mail brought before, is left as it is; a name that something
    /// else has gets a number.
    ///
    /// @return the document
    /// @throws Problem what depositing refuses to the actor, QUOTA_EXCEEDED, UNUSABLE_NAME
    public UUID keep(Actor actor, UUID folderId, String filename, byte[] content) {
        var name = Intake.name(filename);
        var folder = intake.require(actor, folderId);
        return arrivals.receive(folder.organisationId(), new ByteArrayInputStream(content), content.length, blob -> {
            var place = intake.begin(actor, folderId);
            var arrival = new Intake.Arrival(place.id(), name, blob, clock.instant());
            var outcome = intake.bring(actor, place, List.of(arrival), "Reçu par courriel")
                    .getFirst();
            var id = outcome.documentId();
            if (id == null) {
                throw new Problem(PlatformProblem.CONFLICT);
            }
            storage.use(place.organisationId(), place.spaceId(), outcome.made() ? blob.size() : 0);
            return id;
        });
    }
}
