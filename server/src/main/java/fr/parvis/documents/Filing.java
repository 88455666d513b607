package fr.parvis.documents;

import fr.parvis.documents.MoveEntries.Conflict;
import fr.parvis.files.Blob;
import fr.parvis.files.Texts;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Documents that wait in a folder until somebody puts them where they belong.
@Service
public class Filing {
    /// As much of a text says what it is about.
    private static final int BEGINNING = 4_000;

    private final Entries entries;
    private final Locks locks;
    private final Moves moves;
    private final FilingStore store;
    private final Texts texts;

    Filing(Entries entries, Locks locks, Moves moves, FilingStore store, Texts texts) {
        this.entries = entries;
        this.locks = locks;
        this.moves = moves;
        this.store = store;
        this.texts = texts;
    }

    /// A document that waits.
    ///
    /// @param text how its content begins, as far as it has been read; empty where it says nothing
    public record Waiting(UUID id, String name, long size, String mediaType, Instant at, String text) {}

    /// Those of a folder that a person may file, and since when the latest waits.
    public record Pile(UUID folderId, int count, Instant latestAt) {}

    /// Those that lie directly in a folder, the oldest first.
    ///
    /// @throws Problem NOT_FOUND
    public List<Waiting> waiting(Actor actor, UUID folderId, int limit) {
        entries.requireFolder(actor, folderId, EntryAction.READ);
        return store.waiting(actor.personId(), folderId, limit).stream()
                .map(one -> new Waiting(
                        one.id(),
                        one.name(),
                        one.size(),
                        one.mediaType(),
                        one.at(),
                        beginning(new Blob(one.hash(), one.size()))))
                .toList();
    }

    private String beginning(Blob blob) {
        var text = texts.find(blob.hash()).orElse("");
        return text.substring(0, Math.min(text.length(), BEGINNING));
    }

    /// Of some folders, those in which something waits that a person may file.
    public List<Pile> piles(UUID personId, Collection<UUID> folderIds) {
        return folderIds.isEmpty() ? List.of() : store.piles(personId, folderIds);
    }

    /// Puts a document into a folder under the name it is given; where that is taken there, it gets a number.
    ///
    /// @return the name that it bears now
    /// @throws Problem UNUSABLE_NAME, LOCKED, RESTRICTED_INSIDE, QUOTA_EXCEEDED where it goes to another authority
    @Transactional
    public String file(Actor actor, UUID id, UUID folderId, String name) {
        entries.lockTrees(List.of(folderId, id));
        var folder = entries.requireFolder(actor, folderId, EntryAction.DEPOSIT);
        locks.requireFree(actor, folderId);
        var document = entries.requireDocument(actor, id, EntryAction.MOVE);
        EntryPolicy.require(actor.personId(), document, EntryAction.CHANGE);
        locks.requireFreeBranch(actor, document);
        var wanted = EntryName.typed(name).value();
        if (folderId.equals(document.parentId()) && wanted.equals(document.name())) {
            return wanted;
        }
        var free = moves.nameIn(actor, folder, wanted, false, new MoveEntries(List.of(id), folderId, Conflict.RENAME))
                .orElseThrow();
        moves.place(actor, document, folder, free);
        return free;
    }

    /// The folder that a document lies in.
    ///
    /// @throws Problem NOT_FOUND
    public UUID folderOf(Actor actor, UUID id) {
        return Objects.requireNonNull(
                entries.requireDocument(actor, id, EntryAction.READ).parentId());
    }
}
