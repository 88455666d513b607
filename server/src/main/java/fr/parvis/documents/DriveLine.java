package fr.parvis.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder or a document as a line of its folder on a mounted drive: what is listed of it and no more, since there may
/// be thousands.
///
/// @param hash of the content that the person is shown; null for a folder
public record DriveLine(
        UUID id,
        EntryKind kind,
        String name,
        Instant createdAt,
        Instant changedAt,
        @Nullable String hash,
        long size,
        String mediaType) {

    public boolean isFolder() {
        return kind == EntryKind.FOLDER;
    }
}
