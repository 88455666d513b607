package fr.parvis.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of a document.
///
/// @param restoredFrom the older version that it brought back; null otherwise
public record VersionView(
        int number,
        long size,
        String hash,
        String mediaType,
        @Nullable String comment,
        @Nullable Integer restoredFrom,
        Instant createdAt,
        @Nullable PersonRef createdBy) {}
