package fr.parvis.documents;

import fr.parvis.platform.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// All that a space holds, to be taken away whole: as far as the actor reads it, without the trash.
@Service
public class SpaceContents {
    private final SpaceContentsStore store;
    private final EntryStore entries;
    private final ReaderLog readerLog;
    private final PersonalData personalData;

    SpaceContents(SpaceContentsStore store, EntryStore entries, ReaderLog readerLog, PersonalData personalData) {
        this.store = store;
        this.entries = entries;
        this.readerLog = readerLog;
        this.personalData = personalData;
    }

    /// A folder, never the root.
    ///
    /// @param parentId null right below the root
    /// @param listId the access list that it has of its own; null where it follows its folder
    /// @param keepUntil until when its personal data may be kept; null where it bears no label of its own
    public record Folder(
            UUID id,
            @Nullable UUID parentId,
            String name,
            @Nullable UUID listId,
            Instant createdAt,
            @Nullable UUID createdBy,
            Instant changedAt,
            @Nullable LocalDate keepUntil) {}

    /// A document with the versions that the actor reads, the oldest first.
    ///
    /// @param folderId null right below the root
    /// @param state how far the newest of these versions is
    /// @param withholds whether those who only read are shown approved versions only
    /// @param readersVersion the number of the version that they are shown; null for the current one
    public record Document(
            UUID id,
            @Nullable UUID folderId,
            String name,
            @Nullable UUID listId,
            Instant createdAt,
            @Nullable UUID createdBy,
            Instant changedAt,
            @Nullable UUID changedBy,
            @Nullable DocumentState state,
            boolean withholds,
            @Nullable Integer readersVersion,
            @Nullable LocalDate keepUntil,
            List<Version> versions) {}

    /// @param saidBy who brought it, in the words of the archive that it was imported from; null otherwise
    public record Version(
            int number,
            String hash,
            long size,
            String mediaType,
            @Nullable String comment,
            @Nullable Integer restoredFrom,
            Instant createdAt,
            @Nullable UUID createdBy,
            @Nullable String saidBy) {}

    /// Hears what a space holds: all folders, each before what lies in it, then the documents folder by folder.
    public interface Reader {
        void folder(Folder folder) throws IOException;

        void document(Document document) throws IOException;
    }

    /// Reads it as it is at one moment, whatever changes meanwhile; of any size, in little memory.
    ///
    /// @throws UncheckedIOException what the reader throws
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public void read(Actor actor, UUID spaceId, Reader reader) {
        store.folders(actor.personId(), spaceId, folder -> {
            try {
                reader.folder(folder);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        });
        store.documents(actor.personId(), spaceId, document -> {
            try {
                reader.document(document);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        });
    }

    /// Those of some documents of a space that may leave now: the actor reads them still, and nobody has thrown them
    /// away.
    public Set<UUID> leaving(Actor actor, UUID spaceId, Collection<UUID> ids) {
        var kept = new HashSet<UUID>();
        entries.findAll(actor.personId(), ids).stream()
                .filter(entry -> entry.trashedAt() == null && entry.spaceId().equals(spaceId))
                .forEach(entry -> kept.add(entry.id()));
        kept.removeAll(personalData.withheld(actor, kept));
        return kept;
    }

    /// Notes in the readers' log that contents of these documents have left.
    public void delivered(Actor actor, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            readerLog.delivered(actor, entries.findAll(actor.personId(), ids), true);
        }
    }
}
