package fr.parvis.comments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was said.
///
/// @param body empty once it was taken away
/// @param source the path of the message of the dialogue that it was made of; null for none
/// @param can EDIT, REMOVE for whoever may
public record CommentView(
        UUID id,
        Person author,
        Instant at,
        String body,
        @Nullable String source,
        @Nullable Instant editedAt,
        @Nullable Instant removedAt,
        List<CommentAction> can) {

    /// Somebody who said something, or dealt with it.
    ///
    /// @param id null where it came back with a space that they are not in
    public record Person(@Nullable UUID id, String name, boolean external) {}

    /// What was said of a document: first what is not dealt with, the latest first.
    public record CommentsView(List<CommentThreadView> threads) {}

    /// A comment and its answers, the oldest first.
    ///
    /// @param version the version that it is about
    /// @param place what in it; null for the whole
    /// @param resolvedAt null while it is not dealt with
    /// @param can ANSWER, RESOLVE for whoever may
    public record CommentThreadView(
            UUID id,
            int version,
            @Nullable Place place,
            CommentView first,
            List<CommentView> answers,
            @Nullable Instant resolvedAt,
            @Nullable Person resolvedBy,
            List<CommentAction> can) {}
}
