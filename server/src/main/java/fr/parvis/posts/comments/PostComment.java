package fr.parvis.posts.comments;

import fr.parvis.posts.PostedView.PostAuthor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody said below a post.
///
/// @param threadId the comment that it answers; null for one that answers none
/// @param body empty once it was taken away
record PostComment(
        UUID id,
        @Nullable UUID threadId,
        String body,
        PostAuthor author,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant removedAt) {

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
