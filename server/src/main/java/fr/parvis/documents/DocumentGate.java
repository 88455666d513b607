package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// A document as somebody may use it, for modules that stand above this one.
@Service
public class DocumentGate {
    private final Entries entries;
    private final EntryStore store;
    private final States states;

    DocumentGate(Entries entries, EntryStore store, States states) {
        this.entries = entries;
        this.store = store;
        this.states = states;
    }

    /// The version that the actor is shown of a document that they may use so.
    ///
    /// @throws Problem NOT_FOUND for what the actor may not see; WRONG_KIND, FORBIDDEN, IN_TRASH, SPACE_CLOSED
    public States.Current require(Actor actor, UUID documentId, EntryAction action) {
        entries.requireDocument(actor, documentId, action);
        return states.look(actor, documentId);
    }

    /// The name of a folder that the actor may use so.
    ///
    /// @throws Problem NOT_FOUND for what the actor may not see; WRONG_KIND, FORBIDDEN, IN_TRASH, SPACE_CLOSED
    public String requireFolder(Actor actor, UUID folderId, EntryAction action) {
        return entries.requireFolder(actor, folderId, action).name();
    }

    /// Whether the actor may use an entry that they see so.
    public boolean allows(Actor actor, UUID id, EntryAction action) {
        return store.find(actor.personId(), id)
                .filter(entry -> EntryPolicy.allows(actor.personId(), EntryPolicy.Facts.of(entry), action))
                .isPresent();
    }

    /// The number of the version that somebody is shown; 0 for who may not read it at all.
    public int versionShown(UUID personId, UUID documentId) {
        return store.find(personId, documentId)
                .filter(entry -> entry.trashedAt() == null)
                .map(Entry::version)
                .orElse(0);
    }
}
