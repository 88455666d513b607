package fr.parvis.posts.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.posts.PostScene;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is told of a comment below a post answers the mail.
@ParvisTest
class PostRepliesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private PostScene scene;

    @Autowired
    private PostComments comments;

    @Autowired
    private PostReplies replies;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private UUID post;
    private UUID first;

    @BeforeEach
    void aQuestionBelowAPost() {
        room = commission.room();
        reach(room.reader());
        post = scene.publish(room.contributor(), room.space().id(), PostScene.saying("Kermesse", "Samedi."));
        first = comments.say(room.contributor(), post, null, new SayBelow("À quelle heure ?"));
    }

    private void reach(Actor actor) {
        sql.sql("update people.person set email = :email where id = :id")
                .param("email", "lecteur-" + UUID.randomUUID() + "@valbourg.example")
                .param("id", actor.personId())
                .update();
    }

    private Answer answer(Actor from, String text, Attachment... files) {
        return new Answer(UUID.randomUUID(), first, from.personId(), text, List.of(files));
    }

    private List<String> answers() {
        return comments.comments(room.facilitator(), post).threads().getFirst().answers().stream()
                .map(PostCommentView::body)
                .toList();
    }

    @Test
    void anAnswerGoesIntoTheThreadThatItWasToldOf() {
        var page = "/p/" + post + "?commentaire=" + first;
        assertThat(replies.place(room.reader().personId(), page)).contains(first);
        replies.take(answer(room.reader(), "À 10 h."));
        assertThat(answers()).containsExactly("À 10 h.");
    }

    @Test
    void whoDoesNotSeeThePostHasNoPlaceToAnswer() {
        var page = "/p/" + post + "?commentaire=" + first;
        assertThat(replies.place(room.stranger().personId(), page)).isEmpty();
        assertThat(replies.place(room.reader().personId(), "/p/" + UUID.randomUUID() + "?commentaire=" + first))
                .isEmpty();
        assertThatThrownBy(() -> replies.take(answer(room.stranger(), "Moi aussi")))
                .isInstanceOf(Problem.class);
        assertThat(answers()).isEmpty();
    }

    @Test
    void aLongAnswerIsCutWithAMark() {
        replies.take(answer(room.reader(), "long ".repeat(2_000)));
        assertThat(answers())
                .singleElement()
                .satisfies(
                        text -> assertThat(text).hasSizeLessThanOrEqualTo(4_000).endsWith("[…]"));
    }

    @Test
    void filesHaveNoPlaceBelowAPostAndTheirSenderIsTold() {
        var answer = answer(room.reader(), "Voici", new Attachment("plan.txt", new byte[] {65}));
        assertThatThrownBy(() -> replies.take(answer)).hasMessageContaining("no-files-below");
        assertThat(answers()).isEmpty();
    }

    @Test
    void nobodyAnswersInAnArchivedSpace() {
        spaces.archive(room.facilitator(), room.space().id());
        assertThatThrownBy(() -> replies.take(answer(room.reader(), "Trop tard")))
                .isInstanceOf(Problem.class);
    }
}
