package fr.parvis.chat.becoming;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.MessageView;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.comments.CommentView;
import fr.parvis.comments.Comments;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Documents;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A message becomes something else, and each leads to the other.
@ParvisTest
class OutcomesTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Commission commission;

    @Autowired
    private Documents documents;

    @Autowired
    private Comments comments;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Messages messages;

    @Autowired
    private Conversations conversations;

    private Assembly.Room room;
    private MessageView said;
    private UUID document;

    @BeforeEach
    void talk() {
        room = assembly.room();
        said = assembly.say(room.contributor(), room.topic(), "La photo de la page 7 est floue");
        var root = documents.root(room.contributor(), room.spaceId()).entry().id();
        document = commission.document(room.contributor(), root, "Bulletin.txt", "maquette");
    }

    private MessageView.Outcome comment(Actor actor, String words) {
        return outcomes.become(actor, said.id(), new BecomeOutcome("comment", document, words));
    }

    /// The message as everybody reads it now.
    private MessageView now() {
        return messages.write(room.contributor(), room.topic(), new WriteMessage(said.id(), said.body(), null))
                .message();
    }

    @Test
    void aReaderMakesACommentOfItAndEachLeadsToTheOther() {
        assertThat(outcomes.offers(room.reader(), said.id()))
                .extracting(OutcomeOffer::kind)
                .contains("comment");
        var outcome = comment(room.reader(), "Changer la photo de la page 7");
        assertThat(outcome.address()).startsWith("/d/" + document + "?commentaire=");
        assertThat(now().outcomes()).containsExactly(outcome);
        assertThat(now().revision()).isGreaterThan(said.revision());
        var written = comments.comments(room.facilitator(), document)
                .threads()
                .getFirst()
                .first();
        assertThat(written.body()).isEqualTo("Changer la photo de la page 7");
        assertThat(written.author().id()).isEqualTo(room.reader().personId());
        assertThat(written.source()).isEqualTo("/messages/" + room.topic() + "?m=" + said.seq());
    }

    @Test
    void whatIsSaidOfADocumentWithoutAMessageHasNoSource() {
        comments.write(room.reader(), document, new fr.parvis.comments.WriteComment("Bien.", 1, null));
        assertThat(comments.comments(room.reader(), document).threads())
                .extracting(thread -> thread.first())
                .extracting(CommentView::source)
                .containsOnlyNulls();
    }

    @Test
    void oneMakesNothingOfWhatOneMayNotReadNorOfADocumentThatOneMayNotSee() {
        refused("not-found", () -> outcomes.offers(room.neighbour(), said.id()));
        refused("not-found", () -> comment(room.neighbour(), "Lu"));
        var elsewhere = commission.room();
        var theirs = commission.document(elsewhere.contributor(), elsewhere.root(), "Budget.txt", "à eux");
        refused(
                "not-found",
                () -> outcomes.become(room.reader(), said.id(), new BecomeOutcome("comment", theirs, "Lu")));
        assertThat(now().outcomes()).isEmpty();
    }

    @Test
    void whatNoModuleOffersIsNotMade() {
        refused(
                "invalid",
                () -> outcomes.become(room.reader(), said.id(), new BecomeOutcome("miracle", document, "Lu")));
        refused("invalid", () -> outcomes.become(room.reader(), said.id(), new BecomeOutcome("comment", null, "Lu")));
    }

    @Test
    void nothingIsMadeOfAMessageThatIsGoneNorInAClosedTopic() {
        messages.delete(room.contributor(), said.id());
        refused("not-found", () -> comment(room.reader(), "Lu"));
        var other = assembly.say(room.contributor(), room.topic(), "Autre");
        conversations.close(room.facilitator(), room.topic());
        assertThat(outcomes.offers(room.reader(), other.id())).isEmpty();
        refused(
                "conversation-closed",
                () -> outcomes.become(room.reader(), other.id(), new BecomeOutcome("comment", document, "Lu")));
        assertThat(comments.comments(room.reader(), document).threads()).isEqualTo(List.of());
    }
}
