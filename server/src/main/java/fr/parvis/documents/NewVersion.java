package fr.parvis.documents;

import org.jspecify.annotations.Nullable;

/// A content about to become a version.
///
/// @param restoredFrom the number of the older version it brings back; null otherwise
record NewVersion(
        String hash,
        long size,
        String mediaType,
        @Nullable String comment,
        @Nullable Integer restoredFrom) {}
