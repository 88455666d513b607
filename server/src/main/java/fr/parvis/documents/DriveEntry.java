package fr.parvis.documents;

import fr.parvis.spaces.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder or a document as a mounted drive shows it.
///
/// @param parentId null for the root folder of a space
/// @param hash of the content that the person is shown; null for a folder
/// @param broughtBy who brought it; null where the product did
/// @param state how far it is; null for a folder, and for most documents
/// @param withholds whether those who only read are shown approved versions only
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
        @Nullable UUID broughtBy,
        @Nullable DocumentState state,
        boolean withholds,
        Level level,
        boolean writable) {

    public boolean isFolder() {
        return kind == EntryKind.FOLDER;
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
                broughtBy,
                state,
                withholds,
                null,
                level,
                writable);
    }
}
