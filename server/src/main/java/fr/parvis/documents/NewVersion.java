package fr.parvis.documents;

import org.jspecify.annotations.Nullable;

/// A content about to become a version.
///
/// @param restoredFrom the number of the older version it brings back; null otherwise
/// @param known whether that content was here before, so that something may be known of it
record NewVersion(
        String hash,
        long size,
        String mediaType,
        @Nullable String comment,
        @Nullable Integer restoredFrom,
        boolean known) {

    /// What lies in another document or version already.
    static NewVersion again(String hash, long size, String mediaType, @Nullable Integer restoredFrom) {
        return new NewVersion(hash, size, mediaType, null, restoredFrom, true);
    }
}
