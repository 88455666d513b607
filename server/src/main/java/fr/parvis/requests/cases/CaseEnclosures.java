package fr.parvis.requests.cases;

import fr.parvis.files.Arrivals;
import fr.parvis.files.Blobs;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.requests.design.InWords;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Files that came with a mail, on their way into a request: antivirus, quota and rights are those of any other.
@Service
public class CaseEnclosures {
    private static final int LONGEST_NAME = 200;

    private final CaseGate gate;
    private final CaseFileStore store;
    private final Arrivals arrivals;
    private final Blobs blobs;
    private final Storage storage;

    CaseEnclosures(CaseGate gate, CaseFileStore store, Arrivals arrivals, Blobs blobs, Storage storage) {
        this.gate = gate;
        this.store = store;
        this.arrivals = arrivals;
        this.blobs = blobs;
        this.storage = storage;
    }

    /// @param question that it answers; null for none
    /// @throws Problem what adding refuses to the actor, CASE_FULL, QUOTA_EXCEEDED, SPACE_FULL
    public void keep(Actor actor, UUID caseId, @Nullable String question, String filename, byte[] content) {
        var one = gate.requireAlone(actor, caseId);
        CasePolicy.require(one, actor.personId(), CaseAction.ATTACH);
        CaseFiles.requireRoom(store, caseId);
        var line = Typed.line(filename);
        var name = line.isBlank() ? "Fichier" : InWords.cut(line, LONGEST_NAME);
        arrivals.receive(one.organisationId(), new ByteArrayInputStream(content), content.length, blob -> {
            var file = new CaseFileStore.Arrived(question, blob, name, blobs.mediaType(blob, name), false);
            storage.use(one.organisationId(), one.spaceId(), blob.size());
            return store.insert(caseId, file, actor.personId(), gate.now());
        });
    }
}
