package fr.parvis.requests.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.people.absences.Absences;
import fr.parvis.people.absences.SetAbsence;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.definitions.OpenTo;
import fr.parvis.requests.definitions.WriteDefinition;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.CircuitWho;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.RequestDesign;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answering from a mail: once, by one person, while it is their turn.
@ParvisTest
class CaseKeysTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReading reading;

    @Autowired
    private CaseKeys keys;

    @Autowired
    private Absences absences;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor asker;
    private Actor mayor;
    private Actor deputy;
    private UUID definition;

    @BeforeEach
    void open() {
        room = commission.room();
        asker = room.reader();
        mayor = commission.inhabitant(room.organisationId(), "MEMBER");
        deputy = commission.inhabitant(room.organisationId(), "MEMBER");
        definition = published();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static CircuitMove move(String id, CircuitMove.Kind kind, String to) {
        return new CircuitMove(id, "Bouton " + id, kind, to, List.of());
    }

    private static CircuitStep end(String id, CircuitStep.Outcome outcome) {
        return new CircuitStep(id, "Fin " + id, null, CircuitStep.Rule.ONE, outcome, List.of(), null, null);
    }

    /// The mayor decides; who asks may be asked for more; a medical answer is the mayor's to read.
    private UUID published() {
        var space = room.space().id();
        var id = definitions.begin(room.facilitator(), space, new BeginDefinition("Fauteuil", null));
        var why = new FormQuestion("objet", FormQuestion.Kind.TEXT, "Objet", null, false, List.of(), null, null);
        var health = new FormQuestion(
                "sante",
                FormQuestion.Kind.TEXT,
                "Santé",
                null,
                false,
                List.of(),
                new FormQuestion.Reserved("le maire", null, List.of(mayor.personId())),
                null);
        var decides = new CircuitStep(
                "a",
                "À décider",
                new CircuitWho(CircuitWho.Kind.PEOPLE, List.of(mayor.personId()), null),
                CircuitStep.Rule.ONE,
                null,
                List.of(
                        move("oui", CircuitMove.Kind.YES, "oui"),
                        move("non", CircuitMove.Kind.NO, "non"),
                        move("plus", CircuitMove.Kind.MORE, "b")),
                null,
                null);
        var completes = new CircuitStep(
                "b",
                "Complément",
                CircuitWho.of(CircuitWho.Kind.REQUESTER),
                CircuitStep.Rule.ONE,
                null,
                List.of(move("retour", CircuitMove.Kind.YES, "a")),
                null,
                null);
        var steps = List.of(
                decides, completes, end("oui", CircuitStep.Outcome.DONE), end("non", CircuitStep.Outcome.REFUSED));
        var content = new WriteDefinition(
                "Fauteuil",
                null,
                OpenTo.ORGANISATION,
                Assignment.BY_HAND,
                new RequestDesign(List.of(why, health), steps),
                1);
        definitions.publish(
                room.facilitator(),
                id,
                definitions.write(room.facilitator(), id, content).revision());
        return id;
    }

    private UUID filed() {
        var answers = Map.of("objet", List.of("Un fauteuil"), "sante", List.of("Lombalgie"));
        return filing.file(asker, definition, new FileCase(answers, false));
    }

    private static MoveCase press(AskedCaseView asked, String move, @Nullable String said) {
        return new MoveCase(move, asked.revision(), said);
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
        return text.replaceAll("(?s).*/repondre/demande#([\\w-]+).*", "$1");
    }

    private void assertOver(Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(RequestProblem.CASE_KEY_OVER));
    }

    @Test
    void oneAnswersFromTheMailOnce() {
        var id = filed();
        var secret = secret(mayor);
        var asked = keys.look(secret);
        assertThat(asked.title()).isEqualTo("Un fauteuil");
        assertThat(asked.moves()).hasSize(3);
        keys.look(secret);
        assertThat(reading.view(asker, id).phase())
                .as("to look changes nothing")
                .isEqualTo(Case.Phase.OPEN);

        keys.answer(secret, press(asked, "oui", null));
        assertThat(reading.view(asker, id).phase()).isEqualTo(Case.Phase.DONE);
        assertOver(() -> keys.look(secret));
        assertOver(() -> keys.answer(secret, press(asked, "non", "Trop tard")));
    }

    @Test
    void whatIsReservedIsNotReadWithoutSigningIn() {
        var id = filed();
        var asked = keys.look(secret(mayor));
        assertThat(reading.view(mayor, id).answers()).hasSize(2);
        assertThat(asked.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.question()).isEqualTo("objet"));
        assertThat(asked.reserved()).isTrue();
        var body = sql.sql("select text_body from mail.message order by created_at desc limit 1")
                .query(String.class)
                .single();
        assertThat(body).doesNotContain("Lombalgie");
    }

    @Test
    void aRefusalWithoutReasonLeavesTheSecretGood() {
        filed();
        var secret = secret(mayor);
        var asked = keys.look(secret);
        assertThatThrownBy(() -> keys.answer(secret, press(asked, "non", " ")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(RequestProblem.REASON_MISSING));
        keys.answer(secret, press(asked, "non", "Budget épuisé"));
    }

    @Test
    void whoAskedCompletesFromTheMail() {
        var id = filed();
        keys.answer(secret(mayor), press(keys.look(secret(mayor)), "plus", "De quelle taille ?"));
        var secret = secret(asker);
        var asked = keys.look(secret);
        assertThat(asked.toComplete()).isTrue();
        assertThat(asked.said()).extracting(AskedCaseView.SaidView::words).isEqualTo("De quelle taille ?");
        keys.answer(secret, press(asked, "retour", "Grand"));
        assertThat(reading.view(mayor, id).mine()).isTrue();
        assertThat(keys.look(secret(mayor)).said())
                .extracting(AskedCaseView.SaidView::words)
                .isEqualTo("Grand");
    }

    @Test
    void whatMovedOtherwiseIsNotAnsweredByMail() {
        var id = filed();
        var secret = secret(mayor);
        cases.cancel(asker, id);
        assertOver(() -> keys.look(secret));
    }

    @Test
    void whoStandsInAnswersByMailWhileTheyDo() {
        var today = absences.today();
        absences.set(mayor, new SetAbsence(today, today.plusDays(3), deputy.personId()));
        filed();
        var secret = secret(deputy);
        assertThat(keys.look(secret).inPlaceOf()).isNotNull();
        clock.advance(Duration.ofDays(6));
        assertOver(() -> keys.look(secret));
    }

    @Test
    void aSecretGrowsOld() {
        filed();
        var secret = secret(mayor);
        clock.advance(Duration.ofDays(31));
        assertOver(() -> keys.look(secret));
    }

    @Test
    void aTrialSendsNoMail() {
        filed();
        var before =
                sql.sql("select count(*) from requests.key").query(Long.class).single();
        filing.file(room.facilitator(), definition, new FileCase(Map.of(), true));
        assertThat(sql.sql("select count(*) from requests.key")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }
}
