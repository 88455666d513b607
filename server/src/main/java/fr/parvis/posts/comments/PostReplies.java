package fr.parvis.posts.comments;

import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.AnswerText;
import fr.parvis.mail.incoming.ReplyTarget;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.posts.PostAction;
import fr.parvis.posts.PostGate;
import fr.parvis.posts.PostProblem;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Who is told of a comment below a post answers in its thread. The place is the comment that begins it. Comments take
/// no files.
@Component
class PostReplies implements ReplyTarget {
    private static final Pattern PAGE = Pattern.compile("/p/([0-9a-f-]{36})\\?commentaire=([0-9a-f-]{36})");
    private static final int LONGEST = 4_000;

    private final PostComments comments;
    private final PostCommentStore store;
    private final PostGate gate;
    private final People people;

    PostReplies(PostComments comments, PostCommentStore store, PostGate gate, People people) {
        this.comments = comments;
        this.store = store;
        this.gate = gate;
        this.people = people;
    }

    @Override
    public String code() {
        return "post";
    }

    @Override
    public Optional<UUID> place(UUID personId, String path) {
        var page = PAGE.matcher(path);
        return page.matches()
                ? store.standing(UUID.fromString(page.group(2)))
                        .filter(thread -> thread.postId().equals(UUID.fromString(page.group(1))))
                        .filter(thread -> mayComment(personId, thread.postId()))
                        .map(PostCommentStore.Standing::id)
                : Optional.empty();
    }

    private boolean mayComment(UUID personId, UUID postId) {
        var actor = Actor.of(personId);
        try {
            return gate.allows(actor, gate.require(actor, postId), PostAction.COMMENT);
        } catch (Problem hidden) {
            return false;
        }
    }

    @Override
    public void take(Answer answer) {
        var thread = store.standing(answer.placeId()).orElseThrow(Problem::notFound);
        if (people.addressee(answer.personId()).isEmpty()) {
            throw Problem.notFound();
        }
        if (!answer.attachments().isEmpty()) {
            throw new Problem(PostProblem.NO_FILES_BELOW);
        }
        var said = AnswerText.of(answer.text(), "", LONGEST);
        comments.say(Actor.of(answer.personId()), thread.postId(), thread.id(), new SayBelow(said));
    }
}
