package fr.parvis.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.approvals.ApprovalView.Status;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Deposits;
import fr.parvis.documents.DocumentState;
import fr.parvis.documents.Documents;
import fr.parvis.documents.SetState;
import fr.parvis.documents.States;
import fr.parvis.documents.Versions;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.spaces.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Documents that go before those who approve them.
@ParvisTest
class ApprovalsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Certificates certificates;

    @Autowired
    private AnswerKeys keys;

    @Autowired
    private ApprovalReminders reminders;

    @Autowired
    private ApprovalsToday today;

    @Autowired
    private Documents documents;

    @Autowired
    private Versions versions;

    @Autowired
    private Deposits deposits;

    @Autowired
    private States states;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor author;
    private Actor director;
    private Actor mayor;
    private UUID document;

    @BeforeEach
    void open() {
        room = commission.room();
        author = room.contributor();
        director = room.facilitator();
        mayor = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, mayor, Role.READER);
        document = commission.document(author, room.root(), "Convention ORT.txt", "première version");
    }

    private void ask(Rule rule, boolean withhold, Actor... approvers) {
        ask(rule, withhold, List.of(), List.of(approvers));
    }

    private void ask(Rule rule, boolean withhold, List<Actor> proofreaders, List<Actor> approvers) {
        approvals.ask(
                author,
                document,
                new AskApproval(
                        version(author),
                        rule,
                        proofreaders.stream().map(Actor::personId).toList(),
                        approvers.stream().map(Actor::personId).toList(),
                        "Relire l’article 4.",
                        null,
                        withhold));
    }

    private void answer(Actor actor, AnswerKind kind) {
        answer(actor, kind, version(actor));
    }

    private void answer(Actor actor, AnswerKind kind, int version) {
        approvals.answer(
                actor, document, new AnswerApproval(version, kind, kind.sendsBack() ? "L’article 4." : null, null));
    }

    private int revise(String content) {
        return deposits.depositVersion(
                author, document, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), null);
    }

    private int version(Actor actor) {
        return java.util.Objects.requireNonNull(
                documents.document(actor, document).entry().version());
    }

    private @Nullable DocumentState state(Actor actor) {
        return documents.document(actor, document).entry().state();
    }

    private ApprovalView.CircuitView circuit(Actor actor) {
        return java.util.Objects.requireNonNull(
                approvals.approval(actor, document).circuit());
    }

    private List<String> awaiting(Actor actor) {
        return today.today(actor).stream().map(TodayItem::kind).toList();
    }

    private int bells(Actor actor, String kind) {
        return sql.sql("select count(*) from activity.notice where person_id = :person and kind = :kind")
                .param("person", actor.personId())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    @Test
    void allWhoAreAskedMustApprove() {
        ask(Rule.ALL, false, director, mayor);
        assertThat(state(author)).isEqualTo(DocumentState.REVIEW);
        assertThat(awaiting(director)).containsExactly("approval");

        answer(director, AnswerKind.APPROVED);
        assertThat(state(author)).isEqualTo(DocumentState.REVIEW);
        assertThat(awaiting(director)).isEmpty();
        assertThat(awaiting(mayor)).containsExactly("approval");

        answer(mayor, AnswerKind.APPROVED);
        assertThat(state(author)).isEqualTo(DocumentState.VALIDATED);
        assertThat(circuit(author).status()).isEqualTo(Status.APPROVED);
        assertThat(bells(author, "APPROVED")).isPositive();
    }

    @Test
    void oneOfThemIsEnoughWhereThatWasSaid() {
        ask(Rule.ONE, false, director, mayor);
        answer(mayor, AnswerKind.APPROVED);
        assertThat(state(author)).isEqualTo(DocumentState.VALIDATED);
        assertThat(awaiting(director)).isEmpty();
    }

    @Test
    void inOrderEachIsAskedAfterTheOneBefore() {
        ask(Rule.ORDER, false, mayor, director);
        assertThat(awaiting(director)).isEmpty();
        assertThatThrownBy(() -> answer(director, AnswerKind.APPROVED)).hasMessageContaining("not-your-turn");
        answer(mayor, AnswerKind.APPROVED);
        assertThat(awaiting(director)).containsExactly("approval");
        assertThat(bells(director, "APPROVAL")).isEqualTo(1);
        answer(director, AnswerKind.APPROVED);
        assertThat(state(author)).isEqualTo(DocumentState.VALIDATED);
    }

    @Test
    void thoseWhoReadItAgainComeFirst() {
        ask(Rule.ALL, false, List.of(room.reader()), List.of(director));
        assertThat(awaiting(room.reader())).containsExactly("proofreading");
        assertThat(awaiting(director)).isEmpty();
        answer(room.reader(), AnswerKind.READ);
        assertThat(awaiting(director)).containsExactly("approval");
    }

    @Test
    void whatIsToBeCorrectedGoesBackAndItsNextVersionIsAskedAboutAnew() {
        ask(Rule.ALL, false, director, mayor);
        answer(mayor, AnswerKind.APPROVED);
        answer(director, AnswerKind.CORRECTION);
        assertThat(state(author)).isEqualTo(DocumentState.DRAFT);
        assertThat(circuit(author).status()).isEqualTo(Status.SENT_BACK);
        assertThat(bells(author, "CORRECTION")).isEqualTo(1);
        assertThat(awaiting(director)).isEmpty();

        revise("deuxième version");
        assertThat(state(author)).isEqualTo(DocumentState.REVIEW);
        assertThat(awaiting(mayor)).containsExactly("approval");
        assertThat(awaiting(director)).containsExactly("approval");
    }

    @Test
    void aVersionThatComesMeanwhileIsNotApprovedInThePlaceOfTheOneThatWasRead() {
        ask(Rule.ALL, false, director);
        revise("deuxième version");
        assertThatThrownBy(() -> answer(director, AnswerKind.APPROVED, 1)).hasMessageContaining("newer-version");
        assertThat(state(author)).isEqualTo(DocumentState.REVIEW);
        answer(director, AnswerKind.APPROVED, 2);
        assertThat(approvals.approval(author, document).approved())
                .extracting(ApprovalView.ApprovedView::version)
                .containsExactly(2);
    }

    @Test
    void whatIsApprovedIsWhatWasReadHoweverCloseTheNextVersionComes() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                document = commission.document(author, room.root(), "Course " + round + ".txt", "un");
                ask(Rule.ALL, false, director);
                Callable<Boolean> approving = () -> {
                    try {
                        answer(director, AnswerKind.APPROVED, 1);
                        return true;
                    } catch (fr.parvis.platform.Problem late) {
                        return false;
                    }
                };
                Callable<Boolean> revising = () -> revise("deux") == 2;
                var results = both.invokeAll(List.of(approving, revising));
                var approved = results.get(0).get();
                results.get(1).get();
                assertThat(state(author)).isEqualTo(DocumentState.REVIEW);
                assertThat(approvals.approval(author, document).approved())
                        .extracting(ApprovalView.ApprovedView::version)
                        .isEqualTo(approved ? List.of(1) : List.of());
            }
        }
    }

    @Test
    void nobodyApprovesWhatTheyBrought() {
        assertThatThrownBy(() -> ask(Rule.ALL, false, author)).hasMessageContaining("own-version");
        ask(Rule.ALL, false, director);
        deposits.depositVersion(director, document, new ByteArrayInputStream(new byte[] {'x'}), null);
        assertThatThrownBy(() -> answer(director, AnswerKind.APPROVED)).hasMessageContaining("own-version");
        assertThat(state(author)).isEqualTo(DocumentState.REVIEW);
    }

    @Test
    void whoBringsAVersionIsPassedOverAmongSeveral() {
        ask(Rule.ALL, false, director, mayor);
        deposits.depositVersion(director, document, new ByteArrayInputStream(new byte[] {'x'}), null);
        answer(mayor, AnswerKind.APPROVED);
        assertThat(state(author)).isEqualTo(DocumentState.VALIDATED);
    }

    @Test
    void beforeTheFirstApprovalThoseOutsideTheWorkSeeNothing() {
        ask(Rule.ALL, true, mayor);
        assertThatThrownBy(() -> documents.document(room.reader(), document)).hasMessageContaining("not-found");
        assertThatThrownBy(() -> documents.document(room.guest(), document)).hasMessageContaining("not-found");
        assertThat(version(mayor)).isEqualTo(1);
        answer(mayor, AnswerKind.APPROVED);
        assertThat(version(room.reader())).isEqualTo(1);
        assertThat(documents.document(room.reader(), document).entry().restricted())
                .isFalse();
    }

    @Test
    void thoseOutsideTheWorkAreShownTheApprovedVersionUntilTheNextIsApproved() {
        ask(Rule.ALL, true, mayor);
        answer(mayor, AnswerKind.APPROVED);
        revise("une deuxième version, plus longue");

        var seen = documents.document(room.reader(), document);
        assertThat(seen.entry().version()).isEqualTo(1);
        assertThat(seen.entry().size()).isEqualTo("première version".getBytes(StandardCharsets.UTF_8).length);
        assertThat(seen.entry().state()).isEqualTo(DocumentState.VALIDATED);
        assertThat(seen.hash())
                .isNotEqualTo(documents.document(author, document).hash());
        assertThat(versions.versions(room.reader(), document, null).items()).hasSize(1);
        assertThat(documents
                        .recent(room.reader(), room.space().id(), 1)
                        .getFirst()
                        .version())
                .isEqualTo(1);
        assertThat(approvals.approval(room.reader(), document).circuit()).isNull();
        assertThat(version(mayor)).isEqualTo(2);
        assertThat(version(author)).isEqualTo(2);

        answer(mayor, AnswerKind.APPROVED);
        assertThat(version(room.reader())).isEqualTo(2);
    }

    /// The secret in the last mail to somebody.
    private String secret(Actor person) {
        var text = sql.sql("""
                        select m.text_body from mail.message m join people.person p on lower(p.email) = lower(m.recipient)
                        where p.id = :person order by m.created_at desc, m.id desc limit 1
                        """)
                .param("person", person.personId())
                .query(String.class)
                .single();
        return text.replaceAll("(?s).*/repondre#([\\w-]+).*", "$1");
    }

    @Test
    void oneAnswersFromTheMailOnce() {
        ask(Rule.ORDER, true, mayor, director);
        var secret = secret(mayor);
        var asked = keys.look(secret);
        assertThat(asked.document()).isEqualTo("Convention ORT.txt");
        assertThat(asked.instructions()).isEqualTo("Relire l’article 4.");
        keys.answer(secret, AnswerKind.APPROVED, null);
        assertThat(awaiting(director)).containsExactly("approval");
        assertThatThrownBy(() -> keys.look(secret)).hasMessageContaining("not-awaited");
        assertThatThrownBy(() -> keys.answer(secret, AnswerKind.REFUSED, "Trop tard"))
                .hasMessageContaining("not-awaited");
        assertThat(state(author)).isEqualTo(DocumentState.REVIEW);
    }

    private int mails(Actor person) {
        return sql.sql("""
                        select count(*) from mail.message m join people.person p on lower(p.email) = lower(m.recipient)
                        where p.id = :person
                        """)
                .param("person", person.personId())
                .query(Integer.class)
                .single();
    }

    private void waitDays(int days) {
        sql.sql("""
                update approvals.turn set since = since - make_interval(days => :days), reminded_at = reminded_at - make_interval(days => :days)
                where circuit_id = :circuit
                """).param("days", days).param("circuit", circuit(author).id()).update();
    }

    @Test
    void onlyWhoeverBlocksIsReminded() {
        ask(Rule.ORDER, false, mayor, director);
        reminders.remind();
        assertThat(mails(mayor)).isEqualTo(1);
        waitDays(4);
        reminders.remind();
        reminders.remind();
        assertThat(mails(mayor)).isEqualTo(2);
        assertThat(mails(director)).isZero();
        keys.answer(secret(mayor), AnswerKind.APPROVED, null);
        waitDays(4);
        reminders.remind();
        assertThat(mails(mayor)).isEqualTo(2);
        assertThat(mails(director)).isEqualTo(2);
    }

    @Test
    void anAnswerDoesNotMakeTheOthersWaitAnew() {
        ask(Rule.ALL, false, mayor, director);
        waitDays(4);
        answer(mayor, AnswerKind.APPROVED);
        assertThat(mails(director)).isEqualTo(1);
        assertThat(bells(director, "APPROVAL")).isEqualTo(1);
        reminders.remind();
        assertThat(mails(director)).isEqualTo(2);
    }

    @Test
    void aMailAboutAnOldVersionAnswersNothing() {
        ask(Rule.ALL, false, mayor);
        var secret = secret(mayor);
        revise("deuxième version");
        assertThatThrownBy(() -> keys.answer(secret, AnswerKind.APPROVED, null)).hasMessageContaining("not-awaited");
        keys.answer(secret(mayor), AnswerKind.APPROVED, null);
        assertThat(state(author)).isEqualTo(DocumentState.VALIDATED);
    }

    @Test
    void aMailIsNoWayInForWhoLeftTheSpace() {
        ask(Rule.ALL, false, mayor);
        var secret = secret(mayor);
        sql.sql("delete from spaces.member where space_id = ? and person_id = ?")
                .params(room.space().id(), mayor.personId())
                .update();
        assertThatThrownBy(() -> keys.look(secret)).hasMessageContaining("not-awaited");
        assertThatThrownBy(() -> keys.answer(secret, AnswerKind.APPROVED, null)).hasMessageContaining("not-awaited");
        assertThat(state(author)).isEqualTo(DocumentState.REVIEW);
    }

    @Test
    void aCertificateSaysWhoApprovedWhichContent() throws Exception {
        ask(Rule.ALL, true, List.of(room.reader()), List.of(mayor));
        answer(room.reader(), AnswerKind.READ);
        assertThatThrownBy(() -> certificates.certificate(author, document, 1)).hasMessageContaining("not-found");
        answer(mayor, AnswerKind.APPROVED);
        var said = text(certificates.certificate(room.guest(), document, 1));
        assertThat(said)
                .contains("Certificat de validation", "Convention ORT.txt", "Version 1", "a relu cette version le")
                .contains(
                        "a validé cette version le",
                        "Relire l’article 4.",
                        documents.document(author, document).hash());
        revise("deuxième version");
        answer(room.reader(), AnswerKind.READ);
        assertThatThrownBy(() -> certificates.certificate(room.guest(), document, 2))
                .hasMessageContaining("not-found");
        assertThat(text(certificates.certificate(author, document, 1))).contains("Version 1");
        assertThatThrownBy(() -> certificates.certificate(room.stranger(), document, 1))
                .hasMessageContaining("not-found");
    }

    @Test
    void aCertificateHoldsWhateverNameADocumentBears() throws Exception {
        var odd = new Certificate(
                "平".repeat(3) + "ź".repeat(400) + " 🙂.odt",
                1,
                "0".repeat(64),
                "Łódź",
                "Bourg",
                "Odile",
                null,
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH,
                java.util.Collections.nCopies(
                        60, new Certificate.Line(AnswerKind.APPROVED, "Odile", null, null, java.time.Instant.EPOCH)));
        assertThat(text(CertificatePage.of(odd, java.time.ZoneId.of("Europe/Paris"))))
                .contains("???", "Łódź", "1 janvier 1970");
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var read = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(read);
        }
    }

    @Test
    void whatWasWithdrawnIsAskedOfNobody() {
        ask(Rule.ALL, true, mayor);
        approvals.withdraw(author, document);
        assertThat(state(author)).isEqualTo(DocumentState.DRAFT);
        assertThat(awaiting(mayor)).isEmpty();
        assertThat(version(room.reader())).isEqualTo(1);
        assertThatThrownBy(() -> answer(mayor, AnswerKind.APPROVED)).hasMessageContaining("not-found");
        ask(Rule.ONE, false, director);
        assertThatThrownBy(() -> ask(Rule.ONE, false, mayor)).hasMessageContaining("already-asked");
    }

    @Test
    void whoMayNotReadItIsNotAsked() {
        assertThatThrownBy(() -> ask(Rule.ALL, false, room.stranger())).hasMessageContaining("asked-cannot-read");
        assertThat(state(author)).isNull();
    }

    @Test
    void validIsNeverSaidByHandAndFinalLocksTheDocument() {
        assertThatThrownBy(() -> states.set(director, document, new SetState(DocumentState.VALIDATED)))
                .hasMessageContaining("not-by-hand");
        ask(Rule.ALL, false, director);
        assertThatThrownBy(() -> states.set(author, document, new SetState(DocumentState.FINAL)))
                .hasMessageContaining("under-approval");
        answer(director, AnswerKind.APPROVED);
        states.set(author, document, new SetState(DocumentState.FINAL));
        assertThatThrownBy(() -> revise("trop tard")).hasMessageContaining("final");
        assertThatThrownBy(() -> states.set(author, document, new SetState(DocumentState.DRAFT)))
                .hasMessageContaining("forbidden");
        states.set(director, document, new SetState(DocumentState.DRAFT));
        assertThat(state(author)).isEqualTo(DocumentState.VALIDATED);
        assertThat(revise("rouvert")).isEqualTo(2);
        assertThat(state(author)).isEqualTo(DocumentState.REVIEW);
    }
}
