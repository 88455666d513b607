package fr.parvis.documents;

import fr.parvis.spaces.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder or a document as a mounted drive shows it.
///
/// @param parentId null for the root folder of a space
/// @param hash of the content that the person is shown; null for a folder
/// @param state how far it is; null for a folder, and for most documents
/// @param withholds whether those who only read are shown approved versions only
/// @param withheld whether the antivirus keeps its content from somebody; said by [Drive#place] only, as what follows
/// @param awaited whether the person's opening it changes something, beside the journal
public record DriveEntry(
        UUID id,
        UUID spaceId,
        UUID organisationId,
        @Nullable UUID parentId,
        EntryKind kind,
        String name,
        UUID accessListId,
        boolean ownAccess,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant changedAt,
        int version,
        @Nullable String hash,
        long size,
        String mediaType,
        @Nullable DocumentState state,
        boolean withholds,
        Level level,
        boolean writable,
        boolean withheld,
        boolean awaited) {

    public boolean isFolder() {
        return kind == EntryKind.FOLDER;
    }

    /// @param shownName what it is called where it is listed
    public DriveLine line(String shownName) {
        return new DriveLine(id, kind, shownName, createdAt, changedAt, hash, size, mediaType);
    }

    Entry entry() {
        return new Entry(
                id,
                spaceId,
                organisationId,
                parentId,
                kind,
                name,
                accessListId,
                ownAccess,
                createdBy,
                changedAt,
                version,
                hash,
                size,
                mediaType,
                null,
                state,
                withholds,
                null,
                level,
                writable);
    }
}
