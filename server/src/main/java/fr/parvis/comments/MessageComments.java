package fr.parvis.comments;

import fr.parvis.documents.DocumentGate;
import fr.parvis.platform.Actor;
import fr.parvis.platform.MessageOutcome;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A message becomes a comment of a document, about the version that its maker is shown.
@Component
class MessageComments implements MessageOutcome {
    private final Comments comments;
    private final CommentStore store;
    private final DocumentGate gate;

    MessageComments(Comments comments, CommentStore store, DocumentGate gate) {
        this.comments = comments;
        this.store = store;
        this.gate = gate;
    }

    @Override
    public String kind() {
        return "comment";
    }

    @Override
    public About about() {
        return About.DOCUMENT;
    }

    /// Some document or other can be commented; the one that is chosen says whether.
    @Override
    public boolean isFor(Actor actor, Said said) {
        return true;
    }

    @Override
    public String make(Actor actor, Said said, Wish wish) {
        var documentId = required(wish.aboutId());
        var version = gate.versionShown(actor.personId(), documentId);
        var id = comments.write(actor, documentId, new WriteComment(wish.words(), version, null));
        store.noteSource(id, said.address());
        return Comments.address(documentId, id);
    }

    private static UUID required(@org.jspecify.annotations.Nullable UUID documentId) {
        if (documentId == null) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("aboutId")));
        }
        return documentId;
    }
}
