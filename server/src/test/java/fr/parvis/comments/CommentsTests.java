package fr.parvis.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.approvals.AnswerApproval;
import fr.parvis.approvals.AnswerKind;
import fr.parvis.approvals.Approvals;
import fr.parvis.approvals.AskApproval;
import fr.parvis.approvals.Rule;
import fr.parvis.comments.CommentView.CommentThreadView;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Deposits;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people say of a document.
@ParvisTest
class CommentsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Comments comments;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor author;
    private Actor reader;
    private UUID document;

    @BeforeEach
    void open() {
        room = commission.room();
        author = room.contributor();
        reader = room.reader();
        document = commission.document(author, room.root(), "Bulletin.txt", "première version");
    }

    private UUID say(Actor actor, String body) {
        return comments.write(actor, document, new WriteComment(body, 1, null));
    }

    private List<CommentThreadView> threads(Actor actor) {
        return comments.comments(actor, document).threads();
    }

    private CommentThreadView thread(Actor actor) {
        assertThat(threads(actor)).hasSize(1);
        return threads(actor).getFirst();
    }

    private static String mention(Actor actor) {
        return "@[Quelqu’un](person:" + actor.personId() + ")";
    }

    /// What the bell says of the document, to somebody: kind and excerpt.
    private List<String> bell(Actor actor) {
        return sql.sql("""
                        select kind || ': ' || coalesce(excerpt, '-') from activity.notice
                        where person_id = :person and address like :address order by at, kind
                        """)
                .param("person", actor.personId())
                .param("address", "/d/" + document + "%")
                .query(String.class)
                .list();
    }

    @Test
    void aReaderCommentsOnAPlaceAndItsAuthorAnswers() {
        var place = new Place(2, 100, 250, 0, 0);
        var id = comments.write(reader, document, new WriteComment("Le prix est faux.", 1, place));
        comments.answer(author, document, id, new SayComment("Corrigé."));
        var thread = thread(reader);
        assertThat(thread.place()).isEqualTo(place);
        assertThat(thread.first().body()).isEqualTo("Le prix est faux.");
        assertThat(thread.answers()).extracting(CommentView::body).containsExactly("Corrigé.");
        assertThat(bell(author)).containsExactly("COMMENT: Le prix est faux.");
        assertThat(bell(reader)).containsExactly("COMMENT: Corrigé.");
    }

    @Test
    void aPlaceLiesOnThePage() {
        assertThat(new Place(1, 900, 0, 100, 0).isOnThePage()).isTrue();
        assertThat(new Place(1, 901, 0, 100, 0).isOnThePage()).isFalse();
        assertThatThrownBy(() ->
                        comments.write(reader, document, new WriteComment("Hors", 1, new Place(1, 901, 0, 100, 0))))
                .as("the database keeps it as well")
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void onlyThoseWhoReadTheDocumentAreTold() {
        say(author, mention(reader) + " et " + mention(room.stranger()) + " : qu’en pensez-vous ?");
        assertThat(bell(reader)).containsExactly("MENTION: @Quelqu’un et @Quelqu’un : qu’en pensez-vous ?");
        assertThat(bell(room.stranger())).isEmpty();
    }

    @Test
    void anEditTellsThoseWhomItNamesAnewAndTheBellSaysWhatItSaysNow() {
        var id = say(author, mention(reader) + " ?");
        assertThat(bell(reader)).containsExactly("MENTION: @Quelqu’un ?");
        comments.edit(author, document, id, new SayComment(mention(reader) + " " + mention(room.facilitator())));
        assertThat(bell(room.facilitator())).containsExactly("MENTION: @Quelqu’un @Quelqu’un");
        assertThat(bell(reader)).containsExactly("MENTION: @Quelqu’un @Quelqu’un");
        assertThat(thread(reader).first().editedAt()).isNotNull();
        comments.remove(author, document, id);
        assertThat(bell(reader)).containsExactly("MENTION: -");
    }

    @Test
    void onlyItsAuthorEditsAComment() {
        var id = say(reader, "Un avis.");
        assertThat(thread(reader).first().can()).containsExactly(CommentAction.EDIT, CommentAction.REMOVE);
        assertThat(thread(author).first().can()).isEmpty();
        assertThat(thread(room.facilitator()).first().can()).containsExactly(CommentAction.REMOVE);
        refused(PlatformProblem.FORBIDDEN, () -> comments.edit(author, document, id, new SayComment("Un autre.")));
        refused(PlatformProblem.FORBIDDEN, () -> comments.remove(author, document, id));
    }

    @Test
    void whatIsTakenAwayLeavesItsTraceWhereOthersAnswered() {
        var id = say(reader, "Un avis.");
        comments.answer(author, document, id, new SayComment("Merci."));
        comments.remove(reader, document, id);
        assertThat(thread(author).first().body()).isEmpty();
        assertThat(thread(author).first().removedAt()).isNotNull();
        var alone = say(reader, "Un autre.");
        comments.remove(room.facilitator(), document, alone);
        assertThat(threads(author)).hasSize(1);
        assertThat(sql.sql("select count(*) from comments.comment where body like 'Un %' and document_id = ?")
                        .param(document)
                        .query(Integer.class)
                        .single())
                .as("because its text is gone at once")
                .isZero();
    }

    @Test
    void aThreadIsResolvedByItsAuthorAndByThoseWhoWorkOnTheDocument() {
        var id = say(room.guest(), "À revoir.");
        refused(PlatformProblem.FORBIDDEN, () -> comments.resolve(reader, document, id));
        comments.resolve(author, document, id);
        assertThat(thread(reader).resolvedBy().id()).isEqualTo(author.personId());
        comments.reopen(room.guest(), document, id);
        assertThat(thread(reader).resolvedAt()).isNull();
        comments.resolve(room.guest(), document, id);
        comments.answer(reader, document, id, new SayComment("Pas encore."));
        assertThat(thread(reader).resolvedAt())
                .as("because what is answered is to be looked at again")
                .isNull();
    }

    @Test
    void whatIsNotResolvedComesFirstThenTheLatest() {
        var first = say(reader, "un");
        say(reader, "deux");
        say(reader, "trois");
        assertThat(threads(reader)).extracting(thread -> thread.first().body()).containsExactly("trois", "deux", "un");
        comments.resolve(author, document, threads(reader).getFirst().id());
        assertThat(threads(reader)).extracting(thread -> thread.first().body()).containsExactly("deux", "un", "trois");
        assertThat(first).isNotNull();
    }

    @Test
    void whoIsShownAnOlderVersionSeesNothingOfWhatIsSaidAboutALaterOne() {
        var director = room.facilitator();
        approvals.ask(
                author,
                document,
                new AskApproval(1, Rule.ONE, List.of(), List.of(director.personId()), null, null, true));
        approvals.answer(director, document, new AnswerApproval(1, AnswerKind.APPROVED, null, null));
        deposits.depositVersion(
                author, document, new ByteArrayInputStream("deuxième".getBytes(StandardCharsets.UTF_8)), null);
        var about = new WriteComment("Secret " + mention(reader), 2, null);
        var id = comments.write(director, document, about);
        assertThat(bell(author)).contains("COMMENT: Secret @Quelqu’un");
        assertThat(bell(reader)).isEmpty();
        say(director, "Public");
        assertThat(threads(author)).hasSize(2);
        assertThat(threads(reader)).extracting(thread -> thread.first().body()).containsExactly("Public");
        refused(PlatformProblem.NOT_FOUND, () -> comments.answer(reader, document, id, new SayComment("Vu")));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> comments.write(reader, document, new WriteComment("Je devine", 2, null)));
    }

    @Test
    void aCommentOfAnotherDocumentIsNotReachedThroughThisOne() {
        var id = say(reader, "Ici.");
        var other = commission.document(author, room.root(), "Autre.txt", "autre");
        refused(PlatformProblem.NOT_FOUND, () -> comments.remove(reader, other, id));
        refused(PlatformProblem.NOT_FOUND, () -> comments.answer(reader, other, id, new SayComment("Là.")));
    }

    @Test
    void anArchivedSpaceKeepsWhatWasSaidAndTakesNoMore() {
        var id = say(reader, "Avant.");
        spaces.archive(room.facilitator(), room.space().id());
        assertThat(thread(reader).first().can()).isEmpty();
        assertThat(thread(reader).can()).isEmpty();
        assertThatThrownBy(() -> say(reader, "Après.")).hasMessage("space-closed");
        assertThatThrownBy(() -> comments.remove(reader, document, id)).hasMessage("space-closed");
    }

    @Test
    void whatNoKeyboardGivesIsLeftOut() {
        assertThat(CommentText.of("a\u0000b\u202Ec\r\nd\uD800").body()).isEqualTo("abc\nd\uFFFD");
        refused(PlatformProblem.INVALID, () -> CommentText.of(" \u200F\u0007\n".replace("\u200F", "")));
        var long1 = "@[" + "a[".repeat(2000);
        assertThat(CommentText.of(long1).named()).isEmpty();
    }

    private static void refused(PlatformProblem type, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
