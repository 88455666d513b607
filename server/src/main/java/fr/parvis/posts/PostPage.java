package fr.parvis.posts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The publications of a space, as far as somebody sees them.
///
/// @param next what to send as `after` to read on; null at the end
/// @param counts how much lies behind each of the lists
/// @param can WRITE for who publishes there, SET for who says who does
public record PostPage(
        List<PostLine> items, @Nullable String next, PostCounts counts, Board board, List<BoardAction> can) {

    /// What can be done there.
    public enum BoardAction {
        WRITE,
        SET
    }

    /// Drafts are one's own; the others are those that one sees.
    public record PostCounts(int notes, int drafts, int scheduled, int expired) {}
}
