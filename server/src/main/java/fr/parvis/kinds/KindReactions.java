package fr.parvis.kinds;

import fr.parvis.documents.DocumentDeposited;
import fr.parvis.documents.DocumentHandedIn;
import fr.parvis.documents.DocumentsBrought;
import fr.parvis.documents.DocumentsCopied;
import fr.parvis.documents.EntryRenamed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What comes into a folder is what the folder proposes, by whatever door, within the transaction that brings it: who
/// looks at once sees it.
@Component
class KindReactions {
    private final SheetStore store;
    private final Clock clock;

    KindReactions(SheetStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void deposited(DocumentDeposited came) {
        if (came.version() == 1) {
            take(List.of(came.documentId()), came.by());
        }
    }

    @EventListener
    @Transactional
    public void handedIn(DocumentHandedIn came) {
        take(List.of(came.documentId()), null);
    }

    @EventListener
    @Transactional
    public void brought(DocumentsBrought came) {
        take(came.documentIds(), null);
    }

    @EventListener
    @Transactional
    public void copied(DocumentsCopied copied) {
        store.carry(copied.copies(), copied.by(), clock.instant());
    }

    @EventListener
    @Transactional
    public void renamed(EntryRenamed renamed) {
        store.settleName(renamed.entryId(), clock.instant());
    }

    private void take(List<UUID> documentIds, @Nullable UUID by) {
        if (!documentIds.isEmpty()) {
            store.take(documentIds, by, clock.instant());
        }
    }
}
