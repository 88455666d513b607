package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.spaces.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who has a request, when it is expected, and who is told of it.
@ParvisTest
class AssigningTests {
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
    private JdbcClient sql;

    @Autowired
    private StatementCounter statements;

    private Commission.Room room;
    private Actor agent;
    private Actor colleague;
    private UUID id;

    @BeforeEach
    void ask() {
        room = commission.room();
        agent = room.contributor();
        colleague = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, colleague, Role.CONTRIBUTOR);
        var definition = Circuits.published(
                definitions, room.facilitator(), room.space().id(), Circuits.step("a", Circuits.agents(), "oui"));
        id = filing.file(room.reader(), definition, new FileCase(Map.of(), false));
    }

    private void assign(Actor by, @Nullable Actor to, @Nullable Actor instead) {
        cases.assign(
                by, id, new AssignCase(to == null ? null : to.personId(), instead == null ? null : instead.personId()));
    }

    private static void refused(ProblemType type, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private List<String> told(Actor who) {
        return sql.sql(
                        "select coalesce(excerpt, '') from activity.notice where person_id = :person and kind = 'REQUEST_MOVED'")
                .param("person", who.personId())
                .query(String.class)
                .list();
    }

    @Test
    void whoIsAwayIsRelievedByWhoKnowsThatTheyHaveIt() {
        assign(colleague, colleague, null);
        refused(RequestProblem.TAKEN_MEANWHILE, () -> assign(agent, agent, null));
        assign(agent, agent, colleague);
        assertThat(reading.view(agent, id).assignee())
                .extracting(CasePerson::id)
                .isEqualTo(agent.personId());
    }

    @Test
    void whoGivesAwayWhatAnotherHasTakenMeanwhileIsToldSo() {
        assign(agent, agent, null);
        assign(room.facilitator(), colleague, agent);
        refused(RequestProblem.TAKEN_MEANWHILE, () -> assign(room.facilitator(), room.facilitator(), agent));
    }

    @Test
    void whoAskedIsToldWhoHasItAndWhenItIsExpected() {
        assign(agent, agent, null);
        assertThat(told(room.reader())).singleElement().asString().endsWith("s’en occupe.");
        cases.handle(agent, id, new HandleCase(0, null));
        assertThat(told(room.reader())).singleElement().asString().endsWith("s’en occupe.");
        cases.handle(agent, id, new HandleCase(0, LocalDate.of(2027, 1, 4)));
        assertThat(told(room.reader())).containsExactly("Réponse prévue le 4 janvier 2027.");
    }

    @Test
    void manyWhoAreNamedCostNoMoreThanOne() {
        var who = java.util.stream.IntStream.range(0, 8)
                .mapToObj(each -> Circuits.question("q" + each, FormQuestion.Kind.PERSON))
                .toList();
        var definition = Circuits.published(
                definitions,
                room.facilitator(),
                room.space().id(),
                Assignment.BY_HAND,
                who,
                Circuits.step("a", Circuits.agents(), "oui"));
        var answers = new HashMap<String, List<String>>();
        var one = filing.file(
                room.reader(),
                definition,
                new FileCase(Map.of("q0", List.of(agent.personId().toString())), false));
        who.forEach(
                question -> answers.put(question.id(), List.of(agent.personId().toString())));
        var eight = filing.file(room.reader(), definition, new FileCase(answers, false));
        assertThat(statements.during(() -> reading.view(agent, eight)))
                .isEqualTo(statements.during(() -> reading.view(agent, one)));
    }

    @Test
    void whatIsSaidWithoutEndIsReadByItsEnd() {
        sql.sql("""
                        insert into requests.event (case_id, kind, by_id, said, at)
                        select :id, 'SAID', :by, 'Et ' || n, current_timestamp from generate_series(1, 600) n order by n
                        """).param("id", id).param("by", room.reader().personId()).update();
        var read = reading.view(agent, id).history();
        assertThat(read).hasSize(500);
        assertThat(read.getLast().said()).isEqualTo("Et 600");
    }

    @Test
    void whatIsOverIsNobodysToTake() {
        cases.cancel(room.reader(), id);
        refused(RequestProblem.CASE_CLOSED, () -> assign(agent, agent, null));
        refused(RequestProblem.CASE_CLOSED, () -> cases.handle(agent, id, new HandleCase(0, null)));
    }
}
