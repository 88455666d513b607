package fr.parvis.documents;

import fr.parvis.files.Storage;
import fr.parvis.people.Hats;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The trash of each space: 30 days for its people, 60 more for the administrators of the authority, who see names
/// and nothing else.
@Service
public class Trash {
    static final Duration FOR_PEOPLE = Duration.ofDays(30);
    static final Duration FOR_ADMINISTRATORS = Duration.ofDays(90);
    private static final int PAGE = 100;
    private static final int MOST_OLD = 500;
    private static final String RESTORED = " (restauré)";

    private final Spaces spaces;
    private final Entries entries;
    private final EntryStore entryStore;
    private final TrashStore store;
    private final AccessStore accessStore;
    private final PersonalData personalData;
    private final Keepings keepings;
    private final Storage storage;
    private final Hats hats;
    private final Locks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trash(
            Spaces spaces,
            Entries entries,
            EntryStore entryStore,
            TrashStore store,
            AccessStore accessStore,
            PersonalData personalData,
            Keepings keepings,
            Storage storage,
            Hats hats,
            Locks locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.spaces = spaces;
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        this.accessStore = accessStore;
        this.personalData = personalData;
        this.keepings = keepings;
        this.storage = storage;
        this.hats = hats;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /// Throws away: each with all it holds; all of them or none.
    ///
    /// @throws Problem KEPT for what a rule of retention keeps, or what holds something of the kind
    @Transactional
    public void throwAway(Actor actor, List<UUID> ids) {
        entries.lockTrees(ids);
        var at = clock.instant();
        for (var entry : entries.requireAll(actor, ids, EntryAction.REMOVE)) {
            if (entry.trashedAt() != null) {
                continue;
            }
            locks.requireFreeBranch(actor, entry);
            keepings.requireFree(entry);
            store.trash(entry.id(), actor.personId(), at);
            entryStore.insertChange(entry.spaceId(), entry.id(), actor.personId(), "TRASHED", Map.of(), at);
            events.publishEvent(new EntryTrashed(
                    entry.id(), entry.name(), entry.spaceId(), entry.accessListId(), at, actor.personId()));
        }
    }

    public Page<TrashView> trash(Actor actor, UUID spaceId, @Nullable String after) {
        spaces.require(actor, spaceId);
        var key = after == null ? null : Cursor.parts(after, 2);
        try {
            var lines = store.trash(
                    actor.personId(),
                    spaceId,
                    clock.instant().minus(FOR_PEOPLE),
                    key == null ? null : Instant.parse(key.get(0)),
                    key == null ? null : UUID.fromString(key.get(1)),
                    PAGE + 1);
            return Page.of(lines, PAGE, last -> Cursor.of(last.trashedAt(), last.id()));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    /// Takes out of the trash, into the folder it lay in or the nearest one above that lives; where its name is taken
    /// by now, " (restauré)" is added.
    ///
    /// @throws Problem NOT_IN_TRASH, also after 30 days
    @Transactional
    public void restore(Actor actor, List<UUID> ids) {
        entries.lockTrees(ids);
        for (var entry : entries.requireAll(actor, ids, EntryAction.REMOVE)) {
            if (entry.trashedAt() == null
                    || entry.trashedAt().isBefore(clock.instant().minus(FOR_PEOPLE))
                    || !store.isTrashRoot(entry.id())) {
                throw new Problem(DocumentProblem.NOT_IN_TRASH);
            }
            takeOut(actor, Thrown.of(entry));
        }
    }

    /// What people threw away in an authority's spaces 30 to 90 days ago: names, and nothing of what is in it.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority
    public List<OldTrashView> oldTrash(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        var now = clock.instant();
        return store.oldTrash(organisationId, now.minus(FOR_ADMINISTRATORS), now.minus(FOR_PEOPLE), MOST_OLD);
    }

    /// Brings back what people could not any more; who could read it can again, and the administrator still cannot.
    @Transactional
    public void restoreOld(Actor actor, UUID organisationId, List<UUID> ids) {
        hats.requireAdmin(actor, organisationId);
        entries.lockTrees(ids);
        var thrown = store.oldThrown(organisationId, clock.instant().minus(FOR_PEOPLE), ids);
        if (thrown.size() < ids.size()) {
            throw Problem.notFound();
        }
        thrown.forEach(entry -> takeOut(actor, entry));
    }

    /// An entry in the trash, as far as restoring it needs.
    record Thrown(UUID id, UUID spaceId, String name, boolean folder, boolean ownAccess, UUID accessListId) {
        static Thrown of(Entry entry) {
            return new Thrown(
                    entry.id(),
                    entry.spaceId(),
                    entry.name(),
                    entry.isFolder(),
                    entry.ownAccess(),
                    entry.accessListId());
        }
    }

    private void takeOut(Actor actor, Thrown entry) {
        var at = clock.instant();
        var parentId = store.livingParent(entry.id());
        personalData.leave(entry.id(), parentId);
        keepings.leave(entry.id(), parentId);
        store.restore(entry.id(), parentId, freeName(entry, parentId));
        if (!entry.ownAccess()) {
            accessStore.inherit(entry.id(), parentId);
        }
        entryStore.insertChange(entry.spaceId(), entry.id(), actor.personId(), "RESTORED", Map.of(), at);
        events.publishEvent(new EntryRestored(
                entry.id(), entry.name(), entry.spaceId(), entry.accessListId(), at, actor.personId()));
    }

    private String freeName(Thrown entry, UUID parentId) {
        var name = new EntryName(entry.name());
        var candidate = name;
        for (var number = 1; entryStore.isTaken(parentId, candidate.value(), entry.id()); number++) {
            candidate = name.with(number == 1 ? RESTORED : RESTORED + " (" + number + ")", entry.folder());
        }
        return candidate.value();
    }

    /// Forgets for good what even the administrators may no longer bring back.
    @Transactional
    int purge(int limit) {
        var ids = store.thrownBefore(clock.instant().minus(FOR_ADMINISTRATORS), limit);
        if (!ids.isEmpty()) {
            var weights = store.weights(ids);
            store.delete(ids);
            storage.change(weights.stream()
                    .map(weight -> new Storage.Share(weight.organisationId(), weight.spaceId(), -weight.bytes()))
                    .toList());
        }
        return ids.size();
    }
}
