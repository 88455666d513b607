package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a mounted drive puts elsewhere, copies or throws away, and what programs note. A document put over another
/// one becomes its next version: programs that save by replacing keep a document's address, history and rights.
@Service
public class DriveMoves {
    private static final int MOST_PROPERTIES = 200;

    private final Entries entries;
    private final EntryStore store;
    private final Moves moves;
    private final Trash trash;
    private final TrashStore trashStore;
    private final CopyStore copies;
    private final MoveStore moveStore;
    private final PropertyStore properties;
    private final Deposits deposits;
    private final Locks locks;
    private final PersonalData personalData;
    private final Keepings keepings;
    private final Storage storage;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DriveMoves(
            Entries entries,
            EntryStore store,
            Moves moves,
            Trash trash,
            TrashStore trashStore,
            CopyStore copies,
            MoveStore moveStore,
            PropertyStore properties,
            Deposits deposits,
            Locks locks,
            PersonalData personalData,
            Keepings keepings,
            Storage storage,
            Spaces spaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.store = store;
        this.moves = moves;
        this.trash = trash;
        this.trashStore = trashStore;
        this.copies = copies;
        this.moveStore = moveStore;
        this.properties = properties;
        this.deposits = deposits;
        this.locks = locks;
        this.personalData = personalData;
        this.keepings = keepings;
        this.storage = storage;
        this.spaces = spaces;
        this.events = events;
        this.clock = clock;
    }

    /// Into the trash, with all it holds.
    @Transactional
    public void throwAway(Actor actor, UUID id, Set<UUID> tokens) {
        entries.lockTrees(List.of(id));
        var entry = entries.require(actor, id, EntryAction.REMOVE);
        locks.requireTokensOfBranch(actor, tokens, entry);
        trash.throwAway(actor, List.of(id));
        locks.drop(entry);
    }

    /// @return whether nothing was there before
    /// @throws Problem INTO_ITSELF, LOCKED, RESTRICTED_INSIDE, UNUSABLE_NAME, FORBIDDEN
    @Transactional
    public boolean move(Actor actor, UUID id, DrivePlace to, Set<UUID> tokens) {
        var folderId = to.folder().orElseThrow(Problem::notFound).id();
        lockTrees(id, folderId, to);
        var entry = entries.require(actor, id, EntryAction.MOVE);
        var folder = entries.requireFolder(actor, folderId, EntryAction.DEPOSIT);
        locks.requireTokensOfBranch(actor, tokens, entry);
        var present = target(actor, to, entry, folder, tokens);
        if (present.isPresent() || !to.name().equals(entry.name())) {
            EntryPolicy.require(actor.personId(), entry, EntryAction.CHANGE);
        }
        locks.drop(entry);
        if (present.isPresent() && !present.get().isFolder() && !entry.isFolder()) {
            keepings.requireFree(entry);
            replace(actor, entry, present.get());
            trashStore.trash(entry.id(), actor.personId(), clock.instant());
            store.insertChange(entry.spaceId(), entry.id(), actor.personId(), "TRASHED", Map.of(), clock.instant());
            events.publishEvent(new EntryTrashed(
                    entry.id(),
                    entry.name(),
                    entry.spaceId(),
                    entry.accessListId(),
                    clock.instant(),
                    actor.personId()));
            return false;
        }
        present.ifPresent(other -> trash.throwAway(actor, List.of(other.id())));
        moves.place(actor, entry, folder, DriveChanges.usable(to.name()));
        return present.isEmpty();
    }

    /// @param deep whether what a folder holds goes with it
    /// @return whether nothing was there before
    @Transactional
    public boolean copy(Actor actor, UUID id, DrivePlace to, Set<UUID> tokens, boolean deep) {
        var folderId = to.folder().orElseThrow(Problem::notFound).id();
        lockTrees(id, folderId, to);
        var entry = entries.require(actor, id, EntryAction.READ);
        if (entry.trashedAt() != null) {
            throw new Problem(DocumentProblem.IN_TRASH);
        }
        var folder = entries.requireFolder(actor, folderId, EntryAction.DEPOSIT);
        var present = target(actor, to, entry, folder, tokens);
        if (present.isPresent() && !present.get().isFolder() && !entry.isFolder()) {
            replace(actor, entry, present.get());
            return false;
        }
        present.ifPresent(other -> trash.throwAway(actor, List.of(other.id())));
        var name = DriveChanges.usable(to.name());
        var at = clock.instant();
        var copied = copies.copy(entry, folder, name, deep, actor.personId(), at);
        personalData.copied(entry.id(), copied.id());
        events.publishEvent(
                entry.isFolder()
                        ? new FolderCopied(
                                copied.id(), name, folder.spaceId(), folder.accessListId(), at, actor.personId())
                        : new DocumentDeposited(
                                copied.id(),
                                name,
                                1,
                                true,
                                folder.spaceId(),
                                folder.accessListId(),
                                at,
                                actor.personId()));
        events.publishEvent(new DocumentsCopied(copied.documents(), actor.personId()));
        spaces.touched(folder.spaceId());
        storage.use(folder.organisationId(), folder.spaceId(), copied.bytes());
        return present.isEmpty();
    }

    /// What stands in the way, that the actor may take away or revise.
    private Optional<Entry> target(Actor actor, DrivePlace to, Entry entry, Entry folder, Set<UUID> tokens) {
        if (entry.isFolder() && moveStore.isWithin(folder.id(), entry.id())) {
            throw new Problem(DocumentProblem.INTO_ITSELF, Map.of("name", entry.name()));
        }
        var present = store.findSibling(actor.personId(), folder.id(), to.name())
                .filter(other -> !other.id().equals(entry.id()));
        if (present.isEmpty()) {
            locks.requireTokens(actor, tokens, folder.id());
            return present;
        }
        var other = present.get();
        if (other.isFolder() && moveStore.isWithin(entry.id(), other.id())) {
            throw new Problem(DocumentProblem.INTO_ITSELF, Map.of("name", entry.name()));
        }
        if (!other.isFolder() && !entry.isFolder()) {
            EntryPolicy.require(actor.personId(), other, EntryAction.CHANGE);
            locks.requireTokens(actor, tokens, other.id());
        } else {
            EntryPolicy.require(actor.personId(), other, EntryAction.REMOVE);
            locks.requireTokensOfBranch(actor, tokens, other);
        }
        return present;
    }

    /// Makes a document's content, and what programs noted about it, those of another one.
    private void replace(Actor actor, Entry from, Entry to) {
        var hash = from.hash();
        if (hash != null && !hash.equals(to.hash())) {
            var blob = new Blob(hash, from.size());
            deposits.addVersion(actor, to, NewVersion.again(blob.hash(), blob.size(), from.mediaType(), null));
            storage.use(to.organisationId(), to.spaceId(), blob.size());
        }
        personalData.copied(from.id(), to.id());
        properties.replace(from.id(), to.id());
    }

    private void lockTrees(UUID id, UUID folderId, DrivePlace to) {
        entries.lockTrees(Stream.concat(Stream.of(id, folderId), to.entry().map(DriveEntry::id).stream())
                .toList());
    }

    /// Notes what a program wants noted, all of it or nothing.
    ///
    /// @throws Problem TOO_MANY, LOCKED
    @Transactional
    public void note(Actor actor, UUID id, Set<UUID> tokens, List<Note> notes) {
        entries.shareTree(id);
        var entry = entries.require(actor, id, EntryAction.READ);
        EntryPolicy.require(actor.personId(), entry, entry.isRoot() ? EntryAction.DEPOSIT : EntryAction.CHANGE);
        locks.requireTokens(actor, tokens, id);
        for (var note : notes) {
            if (note.value() == null) {
                properties.remove(id, note.namespace(), note.name());
            } else {
                properties.set(id, new Drive.Property(note.namespace(), note.name(), note.value()));
            }
        }
        if (properties.count(id) > MOST_PROPERTIES) {
            throw new Problem(DocumentProblem.TOO_MANY, Map.of("limit", MOST_PROPERTIES));
        }
    }

    /// @param value the whole element; null to forget it
    public record Note(
            String namespace, String name, @Nullable String value) {}
}
