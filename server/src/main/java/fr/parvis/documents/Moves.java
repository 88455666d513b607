package fr.parvis.documents;

import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Putting folders and documents in order: another name, another folder, a copy. What moves takes the rights of where
/// it goes, unless it has a list of its own; to another space it goes only without such lists, for they name the
/// people of the space it leaves.
@Service
public class Moves {
    private static final int MOST_COPIED = 5_000;

    private final Entries entries;
    private final EntryStore entryStore;
    private final MoveStore store;
    private final AccessStore accessStore;
    private final TrashStore trashStore;
    private final Storage storage;
    private final Spaces spaces;
    private final Locks locks;
    private final PersonalData personalData;
    private final Keepings keepings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moves(
            Entries entries,
            EntryStore entryStore,
            MoveStore store,
            AccessStore accessStore,
            TrashStore trashStore,
            Storage storage,
            Spaces spaces,
            Locks locks,
            PersonalData personalData,
            Keepings keepings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        this.accessStore = accessStore;
        this.trashStore = trashStore;
        this.storage = storage;
        this.spaces = spaces;
        this.locks = locks;
        this.personalData = personalData;
        this.keepings = keepings;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NAME_TAKEN, UNUSABLE_NAME
    @Transactional
    public void rename(Actor actor, UUID id, RenameEntry command) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.CHANGE);
        var name = EntryName.typed(command.name()).value();
        if (entry.parentId() == null || name.equals(entry.name())) {
            return;
        }
        locks.requireFreeBranch(actor, entry);
        if (entryStore.isTaken(entry.parentId(), name, id)) {
            throw Documents.nameTaken(entryStore.findSibling(actor.personId(), entry.parentId(), name), name);
        }
        var at = clock.instant();
        entryStore.rename(id, name, actor.personId(), at);
        entryStore.insertChange(
                entry.spaceId(), id, actor.personId(), "RENAMED", Map.of("from", entry.name(), "to", name), at);
        spaces.touched(entry.spaceId());
        events.publishEvent(new EntryRenamed(id, name, entry.spaceId(), entry.accessListId(), at, actor.personId()));
    }

    /// @throws Problem INTO_ITSELF, NAME_TAKEN, RESTRICTED_INSIDE, QUOTA_EXCEEDED where it goes to another authority
    @Transactional
    public void move(Actor actor, MoveEntries command) {
        entries.lockTrees(Stream.concat(Stream.of(command.folderId()), command.ids().stream())
                .toList());
        var folder = entries.requireFolder(actor, command.folderId(), EntryAction.DEPOSIT);
        locks.requireFree(actor, folder.id());
        for (var entry : entries.requireAll(actor, command.ids(), EntryAction.MOVE)) {
            if (!folder.id().equals(entry.parentId())) {
                locks.requireFreeBranch(actor, entry);
                move(actor, entry, folder, command);
            }
        }
    }

    private void move(Actor actor, Entry entry, Entry folder, MoveEntries command) {
        if (store.isWithin(folder.id(), entry.id())) {
            throw new Problem(DocumentProblem.INTO_ITSELF, Map.of("name", entry.name()));
        }
        nameIn(actor, folder, entry.name(), entry.isFolder(), command)
                .ifPresent(name -> place(actor, entry, folder, name));
    }

    /// Puts an entry into a folder under a name that is free there: see [#move] for what was asked before.
    void place(Actor actor, Entry entry, Entry folder, String name) {
        var at = clock.instant();
        if (!entry.spaceId().equals(folder.spaceId())) {
            leave(actor, entry, folder);
        }
        personalData.leave(entry.id(), folder.id());
        keepings.leave(entry.id(), folder.id());
        store.move(entry.id(), folder.id(), name, actor.personId(), at);
        // Where the list stays the same, nothing below has to be told, however much there is.
        if (!entry.ownAccess() && !entry.accessListId().equals(folder.accessListId())) {
            accessStore.inherit(entry.id(), folder.id());
        }
        Map<String, Object> detail = entry.parentId() == null
                ? Map.of("to", folder.id())
                : Map.of("from", entry.parentId(), "to", folder.id());
        if (folder.id().equals(entry.parentId())) {
            entryStore.insertChange(
                    folder.spaceId(),
                    entry.id(),
                    actor.personId(),
                    "RENAMED",
                    Map.of("from", entry.name(), "to", name),
                    at);
            events.publishEvent(
                    new EntryRenamed(entry.id(), name, entry.spaceId(), entry.accessListId(), at, actor.personId()));
        } else {
            entryStore.insertChange(folder.spaceId(), entry.id(), actor.personId(), "MOVED", detail, at);
            events.publishEvent(
                    new EntryMoved(entry.id(), name, folder.spaceId(), folder.accessListId(), at, actor.personId()));
        }
        spaces.touched(folder.spaceId());
    }

    /// To another space: that takes it away from the people of this one.
    private void leave(Actor actor, Entry entry, Entry folder) {
        EntryPolicy.require(actor.personId(), entry, EntryAction.REMOVE);
        if (store.holdsOwnLists(entry.id())) {
            throw new Problem(DocumentProblem.RESTRICTED_INSIDE, Map.of("name", entry.name()));
        }
        var shares = new ArrayList<Storage.Share>();
        for (var weight : trashStore.weights(List.of(entry.id()))) {
            shares.add(new Storage.Share(weight.organisationId(), weight.spaceId(), -weight.bytes()));
            shares.add(new Storage.Share(folder.organisationId(), folder.spaceId(), weight.bytes()));
        }
        storage.change(shares);
        store.changeSpace(entry.id(), folder.spaceId());
    }

    /// Copies what the actor may read, in its current version; the contents are shared, and count again in the quota.
    ///
    /// @throws Problem INTO_ITSELF, NAME_TAKEN, QUOTA_EXCEEDED
    @Transactional
    public void copy(Actor actor, MoveEntries command) {
        entries.lockTrees(Stream.concat(Stream.of(command.folderId()), command.ids().stream())
                .toList());
        var folder = entries.requireFolder(actor, command.folderId(), EntryAction.DEPOSIT);
        locks.requireFree(actor, folder.id());
        var bytes = 0L;
        for (var entry : entries.requireAll(actor, command.ids(), EntryAction.READ)) {
            if (entry.trashedAt() != null) {
                throw new Problem(DocumentProblem.IN_TRASH);
            }
            if (entry.isFolder() && store.isWithin(folder.id(), entry.id())) {
                throw new Problem(DocumentProblem.INTO_ITSELF, Map.of("name", entry.name()));
            }
            // A copy beside the original always gets another name.
            var asked = folder.id().equals(entry.parentId())
                    ? new MoveEntries(command.ids(), command.folderId(), MoveEntries.Conflict.RENAME)
                    : command;
            var name = nameIn(actor, folder, entry.name(), entry.isFolder(), asked);
            if (name.isPresent()) {
                bytes += copy(actor, entry, folder, name.get()).bytes();
            }
        }
        spaces.touched(folder.spaceId());
        storage.use(folder.organisationId(), folder.spaceId(), bytes);
    }

    /// Makes a document of another one, from the version that the actor is shown, under a name of its own.
    ///
    /// @return its id
    /// @throws Problem NAME_TAKEN, UNUSABLE_NAME, QUOTA_EXCEEDED
    @Transactional
    public UUID copyAs(Actor actor, UUID documentId, UUID folderId, String name) {
        entries.lockTrees(List.of(folderId, documentId));
        var folder = entries.requireFolder(actor, folderId, EntryAction.DEPOSIT);
        locks.requireFree(actor, folderId);
        var document = entries.requireDocument(actor, documentId, EntryAction.READ);
        if (document.trashedAt() != null) {
            throw new Problem(DocumentProblem.IN_TRASH);
        }
        var wanted = EntryName.typed(name).value();
        if (entryStore.isTaken(folderId, wanted, folderId)) {
            throw Documents.nameTaken(entryStore.findSibling(actor.personId(), folderId, wanted), wanted);
        }
        var copied = copy(actor, document, folder, wanted);
        spaces.touched(folder.spaceId());
        storage.use(folder.organisationId(), folder.spaceId(), copied.bytes());
        return copied.id();
    }

    private record Copied(UUID id, long bytes) {}

    private Copied copy(Actor actor, Entry entry, Entry folder, String name) {
        var at = clock.instant();
        var bytes = 0L;
        var copies = new HashMap<UUID, UUID>();
        var sources = store.readable(actor.personId(), entry.id(), MOST_COPIED + 1);
        if (sources.size() > MOST_COPIED) {
            throw new Problem(DocumentProblem.TOO_MANY, Map.of("limit", MOST_COPIED));
        }
        for (var source : sources) {
            var top = source.id().equals(entry.id());
            var parentId = top ? folder.id() : Objects.requireNonNull(copies.get(source.parentId()));
            copies.put(source.id(), copyOne(actor, source, top ? name : source.name(), folder, parentId, at));
            bytes += source.kind() == EntryKind.DOCUMENT ? source.size() : 0;
        }
        var copyId = Objects.requireNonNull(copies.get(entry.id()));
        personalData.copied(entry.id(), copyId);
        personalData.copied(copies);
        events.publishEvent(new DocumentsCopied(copies, actor.personId()));
        entryStore.insertChange(folder.spaceId(), copyId, actor.personId(), "COPIED", Map.of("source", entry.id()), at);
        return new Copied(copyId, bytes);
    }

    private UUID copyOne(Actor actor, MoveStore.Source source, String name, Entry folder, UUID parentId, Instant at) {
        if (source.kind() == EntryKind.FOLDER) {
            return entryStore
                    .insertFolder(folder.spaceId(), parentId, folder.accessListId(), name, actor.personId(), at)
                    .orElseThrow();
        }
        var version = NewVersion.again(source.hash(), source.size(), source.mediaType(), null);
        var id = entryStore
                .insertDocument(folder.spaceId(), parentId, folder.accessListId(), name, version, actor.personId(), at)
                .orElseThrow();
        events.publishEvent(new DocumentDeposited(
                id, name, 1, true, folder.spaceId(), folder.accessListId(), at, actor.personId()));
        return id;
    }

    /// @return the name it can bear in a folder; empty where it is left out
    Optional<String> nameIn(Actor actor, Entry folder, String name, boolean isFolder, MoveEntries command) {
        var candidate = new EntryName(name);
        for (var number = 2; entryStore.isTaken(folder.id(), candidate.value(), folder.id()); number++) {
            if (command.conflict() == MoveEntries.Conflict.SKIP) {
                return Optional.empty();
            }
            if (command.conflict() == null) {
                throw Documents.nameTaken(entryStore.findSibling(actor.personId(), folder.id(), name), name);
            }
            candidate = new EntryName(name).with(" (" + number + ")", isFolder);
        }
        return Optional.of(candidate.value());
    }
}
