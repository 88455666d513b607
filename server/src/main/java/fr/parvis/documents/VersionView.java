package fr.parvis.documents;

import fr.parvis.antivirus.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of a document.
///
/// @param withheld why the antivirus keeps it from people; null for most
/// @param restoredFrom the older version that it brought back; null otherwise
public record VersionView(
        int number,
        long size,
        String hash,
        String mediaType,
        @Nullable String comment,
        @Nullable Integer restoredFrom,
        Instant createdAt,
        @Nullable PersonRef createdBy,
        @Nullable Standing withheld) {}
