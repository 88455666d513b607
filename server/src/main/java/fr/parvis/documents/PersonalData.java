package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The label *données personnelles*, of a folder for all that lies below it, or of a document. What bears it is given
/// to no link outside, and its content to no guest, by whatever door. It goes with what leaves a labelled folder.
@Service
public class PersonalData {
    private final Entries entries;
    private final EntryStore entryStore;
    private final PersonalDataStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalData(
            Entries entries,
            EntryStore entryStore,
            PersonalDataStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who may not say who sees it
    @Transactional
    public void label(Actor actor, UUID id, LabelPersonalData command) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.SHARE);
        store.label(id, command.keepUntil(), actor.personId(), clock.instant());
        say(actor, entry, true);
    }

    /// Takes its own label away; that of a folder above holds on.
    @Transactional
    public void unlabel(Actor actor, UUID id) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.SHARE);
        if (store.unlabel(id)) {
            say(actor, entry, false);
        }
    }

    /// Whether no link may give it outside.
    public boolean isLabelled(UUID id) {
        return store.isLabelled(id);
    }

    Optional<PersonalDataView> find(Actor actor, UUID id) {
        return store.find(actor.personId(), id, actor.guest());
    }

    /// Those of some entries whose content the actor is not given.
    Set<UUID> withheld(Actor actor, Collection<UUID> ids) {
        return actor.guest() ? store.labelled(new HashSet<>(ids)) : Set.of();
    }

    /// @throws Problem PERSONAL_DATA for a guest and what is labelled
    void requireContent(Actor actor, UUID id) {
        if (actor.guest() && store.isLabelled(id)) {
            throw new Problem(DocumentProblem.PERSONAL_DATA);
        }
    }

    /// Called before an entry goes into another folder: the label of what it leaves goes with it.
    void leave(UUID id, UUID folderId) {
        if (store.isLabelled(id) && !store.isLabelled(folderId)) {
            store.carry(id, id);
        }
    }

    /// The same for the copy of an entry, or for a document that was given its content.
    void copied(UUID from, UUID to) {
        if (store.isLabelled(from) && !store.isLabelled(to)) {
            store.carry(from, to);
        }
    }

    /// The same for all that a copied folder holds.
    void copied(Map<UUID, UUID> copies) {
        store.carryOwn(copies);
    }

    private void say(Actor actor, Entry entry, boolean labelled) {
        var at = clock.instant();
        entryStore.insertChange(
                entry.spaceId(), entry.id(), actor.personId(), labelled ? "LABELLED" : "UNLABELLED", Map.of(), at);
        events.publishEvent(new EntryLabelled(
                entry.id(), entry.name(), labelled, entry.spaceId(), entry.accessListId(), at, actor.personId()));
    }
}
