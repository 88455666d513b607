package fr.parvis.comments;

import fr.parvis.documents.DocumentView;
import fr.parvis.documents.EntryAction;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.stream.Stream;

/// Who may do what with a comment on a document that they may read. Nothing, where the document takes none.
final class CommentPolicy {
    private CommentPolicy() {}

    static boolean allows(Actor actor, DocumentView document, Comment comment, CommentAction action) {
        if (!document.entry().can().contains(EntryAction.COMMENT)) {
            return false;
        }
        var own = actor.personId().equals(comment.author().id());
        return switch (action) {
            case EDIT -> own && !comment.isRemoved();
            case REMOVE ->
                !comment.isRemoved() && (own || document.entry().can().contains(EntryAction.BREAK_LOCK));
            case ANSWER -> comment.isFirst();
            case RESOLVE -> comment.isFirst() && (own || document.entry().can().contains(EntryAction.NOTIFY));
        };
    }

    /// @throws Problem FORBIDDEN
    static void require(Actor actor, DocumentView document, Comment comment, CommentAction action) {
        if (!allows(actor, document, comment, action)) {
            throw Problem.forbidden();
        }
    }

    static List<CommentAction> actions(Actor actor, DocumentView document, Comment comment, CommentAction... asked) {
        return Stream.of(asked)
                .filter(action -> allows(actor, document, comment, action))
                .toList();
    }
}
