package fr.parvis.comments;

import fr.parvis.documents.DocumentGate;
import fr.parvis.documents.EntryAction;
import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.ReplyTarget;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Who is told of a comment answers in its thread. The place is the comment that begins it.
@Component
class CommentThreadReplies implements ReplyTarget {
    private static final Pattern PAGE = Pattern.compile("/d/([0-9a-f-]{36})\\?commentaire=([0-9a-f-]{36})");

    private final CommentReplies replies;
    private final Comments comments;
    private final CommentStore store;
    private final DocumentGate gate;

    CommentThreadReplies(CommentReplies replies, Comments comments, CommentStore store, DocumentGate gate) {
        this.replies = replies;
        this.comments = comments;
        this.store = store;
        this.gate = gate;
    }

    @Override
    public String code() {
        return "comment";
    }

    @Override
    public Optional<UUID> place(UUID personId, String path) {
        var page = PAGE.matcher(path);
        return page.matches()
                ? store.thread(UUID.fromString(page.group(2)))
                        .filter(thread -> thread.documentId().equals(UUID.fromString(page.group(1))))
                        .filter(thread -> gate.allows(Actor.of(personId), thread.documentId(), EntryAction.COMMENT))
                        .map(CommentStore.Standing::id)
                : Optional.empty();
    }

    @Override
    public void take(Answer answer) {
        var thread = store.thread(answer.placeId()).orElseThrow(Problem::notFound);
        var actor = replies.actor(answer);
        var body = replies.body(actor, thread.documentId(), answer);
        comments.answer(actor, thread.documentId(), thread.id(), new SayComment(body));
    }
}
