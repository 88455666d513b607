package fr.parvis.comments;

import fr.parvis.documents.DocumentGate;
import fr.parvis.documents.Documents;
import fr.parvis.documents.Enclosures;
import fr.parvis.documents.EntryAction;
import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.AnswerText;
import fr.parvis.mail.incoming.ReplyTarget;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// An answer to the mail that told of a document becomes a comment of it, with the right that its author has when it
/// comes; its files go beside the document.
@Component
class CommentReplies implements ReplyTarget {
    private static final int LONGEST = 4_000;

    private final Comments comments;
    private final Documents documents;
    private final DocumentGate gate;
    private final Enclosures enclosures;
    private final People people;

    CommentReplies(Comments comments, Documents documents, DocumentGate gate, Enclosures enclosures, People people) {
        this.comments = comments;
        this.documents = documents;
        this.gate = gate;
        this.enclosures = enclosures;
        this.people = people;
    }

    @Override
    public String code() {
        return "document";
    }

    @Override
    public void take(Answer answer) {
        var actor = actor(answer);
        var shown = gate.require(actor, answer.placeId(), EntryAction.COMMENT);
        var body = body(actor, answer.placeId(), answer);
        comments.write(actor, answer.placeId(), new WriteComment(body, shown.version(), null));
    }

    /// @throws Problem NOT_FOUND where the account was closed meanwhile
    Actor actor(Answer answer) {
        if (people.addressee(answer.personId()).isEmpty()) {
            throw Problem.notFound();
        }
        return Actor.of(answer.personId());
    }

    /// What it says, then the addresses of its files, which lie beside the document from now on.
    String body(Actor actor, UUID documentId, Answer answer) {
        return AnswerText.of(answer.text(), files(actor, documentId, answer), LONGEST);
    }

    private String files(Actor actor, UUID documentId, Answer answer) {
        if (answer.attachments().isEmpty()) {
            return "";
        }
        var folder = Objects.requireNonNull(
                documents.document(actor, documentId).entry().parentId());
        return answer.attachments().stream()
                .map(file -> "/d/" + enclosures.keep(actor, folder, file.name(), file.content()))
                .collect(Collectors.joining("\n"));
    }
}
