package fr.parvis.comments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody said, as it leaves with its space and comes back.
///
/// @param thread the first comment that this one answers; null for a first one
/// @param author in words
/// @param by the same person; null where they are known in words only
/// @param resolvedSaid who dealt with it, in words
/// @param page where its author pointed at a place: the page, and thousandths of it
record LeavingComment(
        UUID id,
        UUID document,
        int version,
        @Nullable UUID thread,
        String author,
        @Nullable UUID by,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedSaid,
        @Nullable UUID resolvedBy,
        @Nullable Integer page,
        @Nullable Integer left,
        @Nullable Integer top,
        @Nullable Integer width,
        @Nullable Integer height,
        String text) {}
