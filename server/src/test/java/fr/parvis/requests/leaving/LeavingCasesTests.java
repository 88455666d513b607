package fr.parvis.requests.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.cases.SayInCase;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.definitions.OpenTo;
import fr.parvis.requests.definitions.WriteDefinition;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.RequestDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests leave with their space as far as who takes it away reads them, and go with it.
@ParvisTest
class LeavingCasesTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Definitions definitions;

    @Autowired
    private CaseFiling filing;

    @Autowired
    private CaseReading reading;

    @Autowired
    private Cases cases;

    @Autowired
    private LeavingCases leaving;

    @Autowired
    private LeavingDefinitionStore leavingDefinitions;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private UUID space;
    private UUID definition;

    @BeforeEach
    void open() {
        room = commission.room();
        space = room.space().id();
        definition = definitions.begin(room.facilitator(), space, new BeginDefinition("Fauteuil", null));
        var written = definitions.definition(room.facilitator(), definition);
        var questions = new ArrayList<>(written.design().questions());
        questions.add(new FormQuestion(
                "sante",
                FormQuestion.Kind.TEXT,
                "Santé",
                null,
                false,
                List.of(),
                new FormQuestion.Reserved(
                        "le médecin", null, List.of(room.contributor().personId())),
                null));
        definitions.write(
                room.facilitator(),
                definition,
                new WriteDefinition(
                        "Fauteuil",
                        null,
                        OpenTo.SPACE,
                        Assignment.BY_HAND,
                        new RequestDesign(questions, written.design().steps()),
                        1));
        definitions.publish(room.facilitator(), definition, 2);
    }

    private UUID file(Actor who) {
        var answers = Map.of("objet", List.of("Un fauteuil"), "sante", List.of("Lombalgie"));
        var id = filing.file(who, definition, new FileCase(answers, false));
        cases.say(room.contributor(), id, new SayInCase("Budget épuisé", true));
        return id;
    }

    private List<LeavingCases.Row> rows(Actor actor) {
        var rows = new ArrayList<Object>();
        leaving.write(actor, space, rows::add);
        return rows.stream().map(LeavingCases.Row.class::cast).toList();
    }

    @Test
    void whoRunsTheSpaceTakesAwayWhatTheyReadAndNothingReservedToOthers() {
        var id = file(room.reader());
        cases.move(
                room.contributor(),
                id,
                new MoveCase("refuser", reading.view(room.contributor(), id).revision(), "Trop cher"));
        assertThat(rows(room.facilitator()))
                .extracting(LeavingCases.Row::said)
                .contains("Un fauteuil", "Budget épuisé");
        assertThat(rows(room.facilitator()))
                .extracting(row -> String.valueOf(row.said()))
                .noneMatch(said -> said.contains("Lombalgie"))
                .anyMatch(said -> said.contains("Trop cher"));
        assertThat(rows(room.facilitator())).extracting(LeavingCases.Row::phase).containsOnly("REFUSED");
        assertThat(rows(room.contributor())).isEmpty();
    }

    @Test
    void whatIsNotedOfOnesOwnRequestStays() {
        file(room.facilitator());
        assertThat(rows(room.facilitator()))
                .extracting(LeavingCases.Row::said)
                .contains("Lombalgie")
                .doesNotContain("Budget épuisé");
    }

    @Test
    void howeverManyThereAreEachLeavesOnceInOrderPageAfterPage() {
        var id = file(room.reader());
        sql.sql("""
                        insert into requests.case (space_id, organisation_id, definition_id, version, year, number, requester_id, title, step, step_name, phase,
                                                   turn, opened_at, moved_at)
                        select space_id, organisation_id, definition_id, version, year, number + n, requester_id, title, step, step_name, phase, turn, opened_at,
                               moved_at
                        from requests.case, generate_series(1, :more) n where id = :id
                        """).param("more", 2 * LeavingCases.AT_ONCE).param("id", id).update();
        var numbers = rows(room.facilitator()).stream()
                .filter(row -> row.said() == null && row.event() == null)
                .map(row -> Integer.parseInt(row.number().split("-")[1]))
                .toList();
        assertThat(numbers).hasSize(2 * LeavingCases.AT_ONCE + 1).isSorted().doesNotHaveDuplicates();
        assertThat(rows(room.facilitator())).extracting(LeavingCases.Row::said).contains("Un fauteuil");
    }

    @Test
    void trialsStay() {
        filing.file(room.facilitator(), definition, new FileCase(Map.of(), true));
        assertThat(rows(room.facilitator())).isEmpty();
        var models = new ArrayList<Object>();
        leavingDefinitions.write(room.facilitator(), space, models::add);
        assertThat(models).hasSize(1);
    }

    @Test
    void nothingStaysOfADefinitionThatIsPurgedWithItsSpace() {
        var id = file(room.reader());
        sql.sql("delete from requests.definition where space_id = :space")
                .param("space", space)
                .update();
        for (var table :
                List.of("requests.event", "requests.answer", "requests.timer", "requests.key", "requests.seat")) {
            assertThat(sql.sql("select count(*) from " + table + " where case_id = :id")
                            .param("id", id)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
