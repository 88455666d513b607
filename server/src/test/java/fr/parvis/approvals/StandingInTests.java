package fr.parvis.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.approvals.ApprovalView.CircuitView;
import fr.parvis.approvals.ApprovalView.SeatView;
import fr.parvis.documents.Commission;
import fr.parvis.documents.DocumentAccess;
import fr.parvis.documents.Documents;
import fr.parvis.documents.SetAccess;
import fr.parvis.people.absences.Absences;
import fr.parvis.people.absences.SetAbsence;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.TodayItem;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.AccessLine;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Approvals while those who are asked are away.
@ParvisTest
class StandingInTests {
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
    private DocumentAccess access;

    @Autowired
    private Absences absences;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor author;
    private Actor mayor;
    private Actor deputy;
    private UUID document;

    @BeforeEach
    void open() {
        room = commission.room();
        author = room.contributor();
        mayor = member();
        deputy = member();
        document = commission.document(author, room.root(), "Convention ORT.txt", "première version");
    }

    private Actor member() {
        var person = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, person, Role.READER);
        return person;
    }

    private void away(Actor person, int from, int until, @Nullable Actor standsIn) {
        absences.set(
                person,
                new SetAbsence(
                        absences.today().plusDays(from),
                        absences.today().plusDays(until),
                        standsIn == null ? null : standsIn.personId()));
    }

    private void ask(boolean withhold, Actor... approvers) {
        approvals.ask(
                author,
                document,
                new AskApproval(
                        1,
                        Rule.ALL,
                        List.of(),
                        List.of(approvers).stream().map(Actor::personId).toList(),
                        null,
                        null,
                        withhold));
    }

    private void answer(Actor actor, @Nullable Actor inPlaceOf) {
        approvals.answer(
                actor,
                document,
                new AnswerApproval(1, AnswerKind.APPROVED, null, inPlaceOf == null ? null : inPlaceOf.personId()));
    }

    private CircuitView circuit(Actor actor) {
        return Objects.requireNonNull(approvals.approval(actor, document).circuit());
    }

    private List<String> awaiting(Actor actor) {
        return today.today(actor).stream().map(TodayItem::kind).toList();
    }

    private int mails(Actor person) {
        return sql.sql("""
                        select count(*) from mail.message m join people.person p on lower(p.email) = lower(m.recipient)
                        where p.id = :person and m.text_body like '%/repondre#%'
                        """)
                .param("person", person.personId())
                .query(Integer.class)
                .single();
    }

    private String secret(Actor person) {
        var text = sql.sql("""
                        select m.text_body from mail.message m join people.person p on lower(p.email) = lower(m.recipient)
                        where p.id = :person and m.text_body like '%/repondre#%' order by m.created_at desc, m.id desc limit 1
                        """)
                .param("person", person.personId())
                .query(String.class)
                .single();
        return text.replaceAll("(?s).*/repondre#([\\w-]+).*", "$1");
    }

    @Test
    void whoStandsInAnswersInTheirPlaceAndItIsSaidEverywhere() throws Exception {
        away(mayor, 0, 3, deputy);
        ask(true, mayor);
        var seat = circuit(author).seats().getFirst();
        assertThat(seat.awayUntil()).isEqualTo(absences.today().plusDays(3));
        assertThat(Objects.requireNonNull(seat.standsIn()).id()).isEqualTo(deputy.personId());
        assertThat(awaiting(deputy)).containsExactly("approval-in-place");
        assertThat(mails(deputy)).isEqualTo(1);
        assertThat(Objects.requireNonNull(circuit(deputy).mineFor()).id()).isEqualTo(mayor.personId());

        answer(deputy, mayor);
        assertThat(awaiting(deputy)).isEmpty();
        var approved = approvals.approval(author, document);
        assertThat(approved.approved().getFirst().by())
                .extracting(ApprovalView.Person::id)
                .containsExactly(deputy.personId());
        assertThat(circuit(author).seats())
                .extracting(SeatView::standsIn)
                .extracting(one -> Objects.requireNonNull(one).id())
                .containsExactly(deputy.personId());
        try (var pdf = Loader.loadPDF(certificates.certificate(author, document, 1))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("a validé cette version à la place de");
        }
    }

    @Test
    void whoWasAskedBeforeLeavingIsStoodInForAsWell() {
        ask(true, mayor, room.facilitator());
        assertThat(awaiting(deputy)).isEmpty();
        assertThat(reads(deputy)).isFalse();
        away(mayor, 0, 1, deputy);
        assertThat(awaiting(deputy)).containsExactly("approval-in-place");
        assertThat(reads(deputy)).isTrue();
        answer(deputy, mayor);
        answer(room.facilitator(), null);
        assertThat(circuit(author).status()).isEqualTo(ApprovalView.Status.APPROVED);
    }

    @Test
    void whatIsForSomeOnlyIsReadByWhoStandsInAndByNobodyElse() {
        reserve(List.of(mayor, room.reader()));
        ask(false, mayor);
        away(mayor, 0, 1, deputy);
        assertThat(reads(deputy)).isTrue();
        assertThat(reads(room.guest())).isFalse();
        assertThat(access.access(author, document).lines())
                .extracting(AccessLine::personId)
                .doesNotContain(deputy.personId());
        answer(deputy, mayor);
        assertThat(reads(deputy)).isTrue();
    }

    @Test
    void itIsReadNoLongerThanTheOtherIsAway() {
        ask(true, mayor);
        away(mayor, 0, 1, deputy);
        assertThat(reads(deputy)).isTrue();
        absences.end(mayor);
        assertThat(reads(deputy)).isFalse();
        assertThat(reviewers()).containsExactly(mayor.personId());

        away(mayor, 0, 1, deputy);
        assertThat(reads(deputy)).isTrue();
        sql.sql("update people.absence set from_on = from_on - 9, until_on = until_on - 9 where person_id = :person")
                .param("person", mayor.personId())
                .update();
        approvals.lendToStandIns();
        assertThat(reads(deputy)).isFalse();
    }

    @Test
    void itIsReadFromTheFirstDayOn() {
        ask(true, mayor);
        away(mayor, 2, 5, deputy);
        assertThat(reads(deputy)).isFalse();
        sql.sql("update people.absence set from_on = from_on - 2 where person_id = :person")
                .param("person", mayor.personId())
                .update();
        approvals.lendToStandIns();
        assertThat(reads(deputy)).isTrue();
    }

    @Test
    void anotherOneStandsInAndTheFirstDoesNotReadItAnyMore() {
        ask(true, mayor);
        away(mayor, 0, 1, deputy);
        var second = member();
        away(mayor, 0, 1, second);
        assertThat(reads(deputy)).isFalse();
        assertThat(reads(second)).isTrue();
    }

    @Test
    void whatIsTakenFromWhoIsAwayIsTakenFromWhoStandsInAtOnce() {
        reserve(List.of(mayor));
        ask(false, mayor);
        away(mayor, 0, 1, deputy);
        assertThat(reads(deputy)).isTrue();
        reserve(List.of(room.reader()));
        assertThat(reads(deputy)).isFalse();
    }

    @Test
    void itIsReadNoMoreOnceNobodyIsAsked() {
        reserve(List.of(mayor));
        ask(false, mayor);
        away(mayor, 0, 1, deputy);
        assertThat(reads(deputy)).isTrue();
        approvals.withdraw(author, document);
        assertThat(reads(deputy)).isFalse();
    }

    @Test
    void whoIsNotInTheSpaceIsLentNothing() {
        var colleague = commission.inhabitant(room.organisationId(), "MEMBER");
        ask(true, mayor);
        away(mayor, 0, 1, colleague);
        assertThat(reads(colleague)).isFalse();
        assertThat(circuit(author).seats().getFirst().standsIn()).isNull();
    }

    private void reserve(List<Actor> persons) {
        access.restrict(
                author,
                document,
                new SetAccess(persons.stream()
                        .map(person -> AccessEntry.person(person.personId(), Level.COMMENT))
                        .toList()));
    }

    private boolean reads(Actor person) {
        try {
            documents.document(person, document);
            return true;
        } catch (Problem notFound) {
            return false;
        }
    }

    private List<UUID> reviewers() {
        return sql.sql("select person_id from documents.reviewer where entry_id = :id")
                .param("id", document)
                .query(UUID.class)
                .list();
    }

    @Test
    void aNewVersionIsShownToWhoStandsInFromTheirDayOn() {
        ask(false, mayor);
        away(mayor, 0, 1, deputy);
        assertThat(documents.document(deputy, document).entry().version()).isEqualTo(1);
        assertThat(reviewers()).containsExactlyInAnyOrder(mayor.personId(), deputy.personId());
    }

    @Test
    void nobodyAnswersForWhoIsThere() {
        away(mayor, 2, 5, deputy);
        ask(false, mayor);
        assertThat(awaiting(deputy)).isEmpty();
        assertThat(circuit(author).seats().getFirst().awayUntil()).isNull();
        assertThatThrownBy(() -> answer(deputy, mayor)).hasMessageContaining("not-found");
        away(mayor, 0, 5, deputy);
        assertThat(awaiting(deputy)).containsExactly("approval-in-place");
        absences.end(mayor);
        assertThatThrownBy(() -> answer(deputy, mayor)).hasMessageContaining("not-found");
        answer(mayor, null);
    }

    @Test
    void oneWhoIsAskedToAnswersForEachApart() {
        away(mayor, 0, 1, deputy);
        ask(false, mayor, deputy);
        assertThat(circuit(deputy).mineFor()).isNull();
        answer(deputy, null);
        assertThat(circuit(author).status()).isEqualTo(ApprovalView.Status.PENDING);
        assertThat(Objects.requireNonNull(circuit(deputy).mineFor()).id()).isEqualTo(mayor.personId());
        assertThatThrownBy(() -> answer(deputy, author)).hasMessageContaining("not-your-turn");
        answer(deputy, mayor);
        assertThat(circuit(author).status()).isEqualTo(ApprovalView.Status.APPROVED);
    }

    @Test
    void theMailOfWhoStandsInWorksAsLongAsTheOtherIsAway() {
        away(mayor, 0, 1, deputy);
        ask(false, mayor);
        var secret = secret(deputy);
        var asked = keys.look(secret);
        assertThat(asked.inPlaceOf()).isNotNull().isNotEqualTo(asked.personName());
        absences.end(mayor);
        assertThatThrownBy(() -> keys.look(secret)).hasMessageContaining("not-awaited");
        away(mayor, 0, 1, deputy);
        keys.answer(secret, AnswerKind.APPROVED, null);
        assertThat(approvals.approval(author, document).approved().getFirst().by())
                .extracting(ApprovalView.Person::id)
                .containsExactly(deputy.personId());
    }

    @Test
    void whoStandsInIsRemindedAndNotWhoIsAway() {
        away(mayor, 0, 20, deputy);
        ask(false, mayor);
        var before = mails(mayor);
        sql.sql("update approvals.turn set since = since - interval '4 days' where person_id = :person")
                .param("person", mayor.personId())
                .update();
        reminders.remind();
        assertThat(mails(mayor)).isEqualTo(before);
        assertThat(mails(deputy)).isEqualTo(2);
    }

    @Test
    void onlyAColleagueStandsInAndNotForAPastAbsence() {
        var stranger = commission.room().contributor();
        assertThatThrownBy(() -> away(mayor, 0, 1, stranger)).hasMessageContaining("stand-in");
        assertThatThrownBy(() -> away(mayor, 0, 1, mayor)).hasMessageContaining("stand-in");
        assertThatThrownBy(() -> away(mayor, -5, -1, deputy)).hasMessageContaining("absence-over");
        away(mayor, 0, 1, deputy);
        assertThat(sql.sql("select subject from activity.notice where person_id = :person and kind = 'STAND_IN'")
                        .param("person", deputy.personId())
                        .query(String.class)
                        .list())
                .containsExactly(absences.today() + "/" + absences.today().plusDays(1));
        away(mayor, 0, 1, null);
        assertThat(absences.find(mayor)).isPresent();
        ask(false, mayor);
        assertThat(circuit(author).seats().getFirst().awayUntil()).isNotNull();
        assertThat(awaiting(mayor)).containsExactly("approval");
    }
}
