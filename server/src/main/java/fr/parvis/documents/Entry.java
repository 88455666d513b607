package fr.parvis.documents;

import fr.parvis.spaces.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder or a document, as one person may use it.
///
/// @param parentId null for the root folder of a space
/// @param accessListId the list that governs it, its own (`ownAccess`) or its folder's
/// @param hash the content of the current version; null for a folder
/// @param broughtBy who brought that version; null where the product did
/// @param state how far it is; null for a folder, and for most documents
/// @param withholds whether those who only read are shown approved versions only
/// @param level what the person may do with it
/// @param writable false in a space that is archived or ended
record Entry(
        UUID id,
        UUID spaceId,
        UUID organisationId,
        @Nullable UUID parentId,
        EntryKind kind,
        String name,
        UUID accessListId,
        boolean ownAccess,
        @Nullable UUID createdBy,
        Instant changedAt,
        int version,
        @Nullable String hash,
        long size,
        String mediaType,
        @Nullable UUID broughtBy,
        @Nullable DocumentState state,
        boolean withholds,
        @Nullable Instant trashedAt,
        Level level,
        boolean writable) {

    boolean isFolder() {
        return kind == EntryKind.FOLDER;
    }

    boolean isRoot() {
        return parentId == null;
    }
}
