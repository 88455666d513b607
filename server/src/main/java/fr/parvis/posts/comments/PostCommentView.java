package fr.parvis.posts.comments;

import fr.parvis.posts.PostedView.PostAuthor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was said below a post.
///
/// @param body empty once it was taken away
/// @param can EDIT, REMOVE for whoever may
public record PostCommentView(
        UUID id,
        PostAuthor author,
        Instant at,
        String body,
        @Nullable Instant editedAt,
        @Nullable Instant removedAt,
        List<PostCommentAction> can) {

    /// What can be done with it.
    public enum PostCommentAction {
        EDIT,
        REMOVE
    }

    /// A comment and its answers, the oldest first.
    public record PostThreadView(PostCommentView first, List<PostCommentView> answers) {}

    /// All that was said, the oldest first.
    ///
    /// @param open whether the reader may say something as well
    public record PostThreadsView(List<PostThreadView> threads, boolean open) {}

    /// Somebody who reads the post, and so may be named below it.
    public record PostReaderView(UUID id, String name, boolean external) {}
}
