package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// An entry as the actor may use it: the first two moves of authorization, for all services of this module.
@Component
class Entries {
    private final EntryStore store;

    Entries(EntryStore store) {
        this.store = store;
    }

    /// @throws Problem NOT_FOUND for what the actor may not see; FORBIDDEN, IN_TRASH, SPACE_CLOSED
    Entry require(Actor actor, UUID id, EntryAction action) {
        var entry = store.find(actor.personId(), id).orElseThrow(Problem::notFound);
        EntryPolicy.require(actor.personId(), entry, action);
        return entry;
    }

    Entry requireFolder(Actor actor, UUID id, EntryAction action) {
        var entry = require(actor, id, EntryAction.READ);
        if (!entry.isFolder()) {
            throw new Problem(DocumentProblem.WRONG_KIND);
        }
        EntryPolicy.require(actor.personId(), entry, action);
        return entry;
    }

    Entry requireDocument(Actor actor, UUID id, EntryAction action) {
        var entry = require(actor, id, EntryAction.READ);
        if (entry.isFolder()) {
            throw new Problem(DocumentProblem.WRONG_KIND);
        }
        EntryPolicy.require(actor.personId(), entry, action);
        return entry;
    }

    /// All of them, or none: one that the actor may not see or use refuses the whole.
    List<Entry> requireAll(Actor actor, Collection<UUID> ids, EntryAction action) {
        var wanted = List.copyOf(new java.util.LinkedHashSet<>(ids));
        var entries = wanted.isEmpty() ? List.<Entry>of() : store.findAll(actor.personId(), wanted);
        if (entries.size() < wanted.size()) {
            throw Problem.notFound();
        }
        entries.forEach(entry -> EntryPolicy.require(actor.personId(), entry, action));
        return entries;
    }

    /// Locks the trees of some entries before they are read again: see [EntryStore#lock].
    void lockTrees(Collection<UUID> ids) {
        ids.stream()
                .map(id -> store.spaceOf(id).orElseThrow(Problem::notFound))
                .distinct()
                .sorted()
                .forEach(store::lock);
    }

    /// A reader of the tree who adds to it, and changes nothing of its shape.
    void shareTree(UUID id) {
        if (!store.lockSharedAround(id)) {
            throw Problem.notFound();
        }
    }
}
