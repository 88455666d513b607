package fr.parvis.documents;

import fr.parvis.antivirus.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of a document.
///
/// @param withheld why the antivirus keeps it from people; null for most
/// @param saidBy who brought it, in the words of the export that it came back from; null for who is known
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
        @Nullable String saidBy,
        @Nullable Standing withheld) {}
