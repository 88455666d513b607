package fr.parvis.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Notices;
import fr.parvis.documents.NotifyReaders;
import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is told of a document answers the mail.
@ParvisTest
class CommentRepliesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Comments comments;

    @Autowired
    private CommentReplies replies;

    @Autowired
    private CommentThreadReplies threadReplies;

    @Autowired
    private Notices notices;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private UUID document;
    private String email;

    @BeforeEach
    void aDocument() {
        room = commission.room();
        document = commission.document(room.contributor(), room.root(), "Bulletin.txt", "première version");
        email = "lucie-" + UUID.randomUUID() + "@valbourg.example";
        reach(room.reader(), email);
        reach(room.contributor(), "auteur-" + email);
    }

    private void reach(Actor actor, String address) {
        sql.sql("update people.person set email = :email where id = :id")
                .param("email", address)
                .param("id", actor.personId())
                .update();
    }

    private Answer answer(Actor from, String text, Attachment... files) {
        return new Answer(UUID.randomUUID(), document, from.personId(), text, List.of(files));
    }

    private List<String> said() {
        return comments.comments(room.facilitator(), document).threads().stream()
                .map(thread -> thread.first().body())
                .toList();
    }

    @Test
    void whoIsToldOfACommentAnswersInItsThread() {
        var first = comments.write(room.contributor(), document, new WriteComment("La page 3 est vide", 1, null));
        var page = Comments.address(document, first);
        var place = threadReplies.place(room.reader().personId(), page);
        assertThat(place).contains(first);
        assertThat(threadReplies.place(room.stranger().personId(), page)).isEmpty();
        assertThat(threadReplies.place(room.reader().personId(), "/d/" + document))
                .isEmpty();
        threadReplies.take(
                new Answer(UUID.randomUUID(), first, room.reader().personId(), "Elle l’est à dessein", List.of()));
        assertThat(comments.comments(room.facilitator(), document).threads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.answers())
                        .singleElement()
                        .satisfies(answer -> assertThat(answer.body()).isEqualTo("Elle l’est à dessein")));
    }

    @Test
    void theMailThatTellsOfADocumentSaysWhereOneAnswers() {
        notices.notify(
                room.contributor(),
                new NotifyReaders(List.of(document), List.of(room.reader().personId()), "À relire"));
        var sent = sql.sql("select reply_to || ' ' || text_body from mail.message where recipient = :to")
                .param("to", email)
                .query(String.class)
                .single();
        assertThat(sent).startsWith("reponse+r").contains("parmi les commentaires du document");
    }

    @Test
    void anAnswerIsACommentAndItsFilesLieBesideTheDocument() {
        replies.take(answer(room.reader(), "Page 2, une faute."));
        assertThat(said()).containsExactly("Page 2, une faute.");
        replies.take(answer(
                room.contributor(), "Corrigé", new Attachment("Page 2.txt", "mieux".getBytes(StandardCharsets.UTF_8))));
        assertThat(said().getFirst()).startsWith("Corrigé\n/d/");
    }

    @Test
    void whoReadsOnlyPutsNoFileThere() {
        var answer = answer(room.reader(), "Voici", new Attachment("Page 2.txt", new byte[] {65}));
        assertThatThrownBy(() -> replies.take(answer)).isInstanceOf(Problem.class);
        assertThat(said()).isEmpty();
    }

    @Test
    void nobodyAnswersInAnArchivedSpace() {
        spaces.archive(room.facilitator(), room.space().id());
        assertThatThrownBy(() -> replies.take(answer(room.reader(), "Trop tard")))
                .isInstanceOf(Problem.class);
    }
}
