package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.files.MediaTypes;
import org.jspecify.annotations.Nullable;

/// A content about to become a version.
///
/// @param restoredFrom the number of the older version it brings back; null otherwise
record NewVersion(String hash, long size, String mediaType, @Nullable String comment, @Nullable Integer restoredFrom) {
    static NewVersion of(Blob blob, String name, @Nullable String comment) {
        return new NewVersion(blob.hash(), blob.size(), MediaTypes.ofName(name), comment, null);
    }
}
