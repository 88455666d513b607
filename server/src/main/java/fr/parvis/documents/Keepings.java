package fr.parvis.documents;

import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What rules of retention keep: a folder with all that lies below it, or a document. It goes to no trash, by whatever
/// door, and the database itself refuses to delete it; a destruction slip alone takes it away. Which rules there are,
/// and what they mean, is the business of `retention`: here they are ids.
@Service
public class Keepings {
    private final Entries entries;
    private final EntryStore entryStore;
    private final KeepingStore store;
    private final TrashStore trashStore;
    private final Storage storage;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keepings(
            Entries entries,
            EntryStore entryStore,
            KeepingStore store,
            TrashStore trashStore,
            Storage storage,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        this.trashStore = trashStore;
        this.storage = storage;
        this.events = events;
        this.clock = clock;
    }

    /// Says which rule keeps it, in place of the one before or of that of a folder above.
    ///
    /// @param closedOn when the file was closed, for rules that count from there; null as long as it is open
    /// @param words the rule's name, for the history
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not manage it
    @Transactional
    public void keep(Actor actor, UUID id, UUID ruleId, @Nullable LocalDate closedOn, String words) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.CLASSIFY);
        store.keep(id, ruleId, closedOn, actor.personId(), clock.instant());
        say(actor, entry, words);
    }

    /// Takes its own rule away; that of a folder above holds on.
    @Transactional
    public void release(Actor actor, UUID id) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.CLASSIFY);
        if (store.release(id)) {
            say(actor, entry, null);
        }
    }

    /// Alone with the tree of a space until the end of the transaction: nothing of it moves, and no rule is given.
    public void lock(UUID spaceId) {
        entryStore.lock(spaceId);
    }

    /// Destroys living documents for good, whoever may see them: called for a slip that bears its visa, and by nobody
    /// else. Their contents go with the next sweep, unless something else holds the same.
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(List<UUID> ids) {
        var weights = trashStore.weights(ids);
        store.destroy(ids, clock.instant());
        storage.change(weights.stream()
                .map(weight -> new Storage.Share(weight.organisationId(), weight.spaceId(), -weight.bytes()))
                .toList());
    }

    /// @throws Problem KEPT where a rule keeps it, or a living document below it
    void requireFree(Entry entry) {
        if (store.isKept(entry.id())) {
            throw new Problem(DocumentProblem.KEPT, Map.of("name", entry.name()));
        }
    }

    /// Called before an entry goes into another folder: what was kept by the folder that it leaves is kept on by the
    /// same rule, whatever keeps what lies where it goes.
    void leave(UUID id, UUID folderId) {
        store.carry(id, folderId, clock.instant());
    }

    private void say(Actor actor, Entry entry, @Nullable String rule) {
        var at = clock.instant();
        Map<String, Object> detail = rule == null ? Map.of() : Map.of("to", rule);
        entryStore.insertChange(
                entry.spaceId(),
                entry.id(),
                actor.personId(),
                rule == null ? "UNCLASSIFIED" : "CLASSIFIED",
                detail,
                at);
        events.publishEvent(new EntryClassified(
                entry.id(), entry.name(), rule, entry.spaceId(), entry.accessListId(), at, actor.personId()));
    }
}
