package fr.parvis.kinds;

import fr.parvis.documents.DocumentGate;
import fr.parvis.documents.EntryAction;
import fr.parvis.kinds.KindView.FolderKindsView;
import fr.parvis.kinds.KindView.KindTableView;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What folders propose to what comes into them, and what they hold of each kind.
@Service
public class FolderKinds {
    /// What only those who manage a folder may do; of its root as well.
    private static final EntryAction MANAGE = EntryAction.BREAK_LOCK;

    private final DocumentGate gate;
    private final FolderKindStore store;
    private final Clock clock;

    FolderKinds(DocumentGate gate, FolderKindStore store, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.clock = clock;
    }

    public FolderKindsView kinds(Actor actor, UUID folderId) {
        gate.requireFolder(actor, folderId, EntryAction.READ);
        return new FolderKindsView(
                store.proposal(actor.personId(), folderId).orElse(null),
                store.counts(actor.personId(), folderId),
                gate.allows(actor, folderId, MANAGE) ? List.of(KindAction.PROPOSE) : List.of());
    }

    /// @throws Problem PATTERN_STRANGE; FORBIDDEN for who does not manage the folder, SPACE_CLOSED
    @Transactional
    public void propose(Actor actor, UUID folderId, ProposeKind command) {
        gate.requireFolder(actor, folderId, MANAGE);
        var text = command.pattern();
        var pattern = text == null || text.isBlank() ? null : new NamePattern(text.strip()).text();
        store.propose(folderId, command, pattern, actor.personId(), clock.instant());
    }

    /// It follows the folder above again.
    @Transactional
    public void withdraw(Actor actor, UUID folderId) {
        gate.requireFolder(actor, folderId, MANAGE);
        store.withdraw(folderId);
    }

    /// The documents of a kind below a folder.
    public KindTableView table(Actor actor, UUID folderId, Kind kind) {
        var folder = gate.requireFolder(actor, folderId, EntryAction.READ);
        return store.table(actor.personId(), folderId, folder, kind);
    }
}
