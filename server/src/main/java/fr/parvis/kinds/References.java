package fr.parvis.kinds;

import fr.parvis.documents.DocumentGate;
import fr.parvis.documents.EntryAction;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a *référentiel* leads to: addresses of the web, and documents of ours.
@Service
public class References {
    private static final Pattern OURS =
            Pattern.compile("/d/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final DocumentGate gate;
    private final SheetStore sheets;
    private final ListedReferenceStore store;

    References(DocumentGate gate, SheetStore sheets, ListedReferenceStore store) {
        this.gate = gate;
        this.sheets = sheets;
        this.store = store;
    }

    public List<ListedReferenceView> references(Actor actor, UUID documentId) {
        gate.require(actor, documentId, EntryAction.READ);
        return store.references(actor.personId(), documentId);
    }

    /// @throws Problem ADDRESS_STRANGE; NOT_FOUND as well for what is no list of references
    @Transactional
    public void set(Actor actor, UUID documentId, SetReferences command) {
        gate.require(actor, documentId, EntryAction.CHANGE);
        sheets.find(documentId).filter(sheet -> sheet.kind() == Kind.REFERENCES).orElseThrow(Problem::notFound);
        var lines = command.lines().stream().map(References::line).toList();
        var before = store.references(actor.personId(), documentId);
        store.clear(documentId);
        store.insert(documentId, lines, before);
    }

    /// @throws Problem ADDRESS_STRANGE
    static ListedReferenceStore.Line line(SetReferences.ReferenceLine said) {
        var address = said.address().strip();
        var ours = OURS.matcher(address);
        if (ours.matches()) {
            return new ListedReferenceStore.Line(said.label().strip(), address, UUID.fromString(ours.group(1)));
        }
        try {
            var uri = new URI(address);
            var scheme = String.valueOf(uri.getScheme());
            if ((scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null) {
                return new ListedReferenceStore.Line(said.label().strip(), address, null);
            }
        } catch (URISyntaxException malformed) {
            // Said below, as of any other.
        }
        throw new Problem(KindProblem.ADDRESS_STRANGE, Map.of("address", address));
    }
}
