package fr.parvis.comments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody said of a version of a document.
///
/// @param threadId the comment that it answers; null for the first of a thread
/// @param body empty once it was taken away
/// @param source the path of the message that it was made of
/// @param resolvedAt of the first of a thread
record Comment(
        UUID id,
        UUID documentId,
        @Nullable UUID threadId,
        int version,
        @Nullable Place place,
        String body,
        @Nullable String source,
        CommentView.Person author,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant removedAt,
        @Nullable Instant resolvedAt,
        CommentView.@Nullable Person resolvedBy) {

    boolean isFirst() {
        return threadId == null;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    UUID thread() {
        return threadId == null ? id : threadId;
    }
}
