package fr.parvis.requests.cases;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodaySource;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests of those who leave: none stays without anybody who can answer it.
@ParvisTest
class LeavingDeciderTests {
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
    private CaseGate gate;

    @Autowired
    private List<TodaySource> today;

    @Autowired
    private Members members;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor facilitator;
    private Actor decider;
    private Actor second;
    private Actor administrator;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
        decider = commission.inhabitant(room.organisationId(), "MEMBER");
        second = commission.inhabitant(room.organisationId(), "MEMBER");
        administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
    }

    private UUID filed(CircuitStep... acting) {
        var definition =
                Circuits.published(definitions, facilitator, room.space().id(), acting);
        return filing.file(room.reader(), definition, new FileCase(Map.of(), false));
    }

    private void press(Actor who, UUID id) {
        cases.move(who, id, new MoveCase("oui", reading.view(who, id).revision(), null));
    }

    private void leave(Actor who) {
        people.leave(administrator, who.personId(), room.organisationId());
    }

    private int told(Actor who, UUID id) {
        return sql.sql(
                        "select coalesce(sum(count), 0)::int from activity.notice where person_id = :person and address = :address")
                .param("person", who.personId())
                .param("address", Case.address(id))
                .query(Integer.class)
                .single();
    }

    @Test
    void whereTheLastOfThoseWhoMustAllAgreeLeavesWhoRunsTheSpaceAnswers() {
        var id = filed(Circuits.step("a", Circuits.people(decider, second), CircuitStep.Rule.ALL, "oui"));
        press(decider, id);
        assertThat(told(facilitator, id)).isZero();
        leave(second);
        assertThat(told(facilitator, id)).as("who runs the space is told").isEqualTo(1);
        assertThat(reading.view(facilitator, id).mine()).isTrue();
        press(facilitator, id);
        assertThat(reading.view(room.reader(), id).phase()).isEqualTo(Case.Phase.DONE);
    }

    private boolean awaits(Actor who, UUID id) {
        return today.stream()
                .flatMap(source -> source.today(who).stream())
                .anyMatch(item -> Case.address(id).equals(item.address()));
    }

    /// In another authority as well: leaving this one closes no account.
    private void elsewhereToo(Actor who) {
        sql.sql("""
                        insert into people.affiliation (person_id, organisation_id, kind, role, started_at)
                        values (:person, :organisation, 'AGENT', 'MEMBER', current_timestamp)
                        """)
                .param("person", who.personId())
                .param("organisation", commission.commune())
                .update();
    }

    @Test
    void whoLeftForAnotherAuthoritySeesNothingAndDecidesNothing() {
        elsewhereToo(decider);
        var id = filed(Circuits.step("a", Circuits.people(decider), "oui"));
        var revision = reading.view(decider, id).revision();
        assertThat(awaits(decider, id)).isTrue();
        leave(decider);
        assertThat(people.addressee(decider.personId()))
                .as("their account is open")
                .isPresent();
        assertThat(gate.find(decider, id)).isEmpty();
        assertThat(awaits(decider, id)).isFalse();
        refused("not-found", () -> cases.move(decider, id, new MoveCase("oui", revision, null)));
        var seen = reading.view(room.reader(), id);
        assertThat(seen.orphan()).isTrue();
        assertThat(seen.deciding()).isEmpty();
        assertThat(told(facilitator, id)).as("who runs the space is told").isEqualTo(1);
        assertThat(reading.view(facilitator, id).mine()).isTrue();
        press(facilitator, id);
        assertThat(reading.view(room.reader(), id).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void whoLeftThemIsStillOfTheSpaceUntilTheyLeaveItAndItIsToldOnce() {
        var outside = room.stranger();
        commission.join(room, outside, Role.READER);
        var id = filed(Circuits.step("a", Circuits.people(outside), "oui"));
        assertThat(reading.view(outside, id).mine()).isTrue();
        members.leave(outside, room.space().id());
        assertThat(gate.find(outside, id)).isEmpty();
        assertThat(told(facilitator, id)).isEqualTo(1);
        assertThat(reading.view(facilitator, id).orphan()).isTrue();
    }

    @Test
    void whoIsNamedAndAMemberIsMissedOnceWhicheverIsHeardFirst() {
        commission.join(room, decider, Role.READER);
        var id = filed(Circuits.step("a", Circuits.people(decider), "oui"));
        leave(decider);
        assertThat(told(facilitator, id)).isEqualTo(1);
    }

    @Test
    void whoeverStandsInForWhoLeftDecidesNoMore() {
        elsewhereToo(decider);
        sql.sql("""
                        insert into people.absence (person_id, from_on, until_on, stands_in, set_at)
                        values (:person, current_date - 1, current_date + 5, :second, current_timestamp)
                        """)
                .param("person", decider.personId())
                .param("second", second.personId())
                .update();
        var id = filed(Circuits.step("a", Circuits.people(decider), "oui"));
        assertThat(reading.view(second, id).mine()).isTrue();
        leave(decider);
        assertThat(gate.find(second, id)).isEmpty();
        assertThat(reading.view(facilitator, id).mine()).isTrue();
    }

    @Test
    void ofThoseWhoMustAllAgreeWhoLeftIsNotWaitedFor() {
        elsewhereToo(second);
        var id = filed(Circuits.step("a", Circuits.people(decider, second), CircuitStep.Rule.ALL, "oui"));
        leave(second);
        assertThat(reading.view(room.reader(), id).deciding())
                .extracting(CasePerson::id)
                .containsExactly(decider.personId());
        press(decider, id);
        assertThat(reading.view(room.reader(), id).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void whereOneOfThemLeavesTheOthersAreEnough() {
        var id = filed(Circuits.step("a", Circuits.people(decider, second), CircuitStep.Rule.ALL, "oui"));
        leave(second);
        assertThat(told(facilitator, id)).isZero();
        press(decider, id);
        assertThat(reading.view(room.reader(), id).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void whatAnAgentHadIsNobodysOnceTheyAreGone() {
        var agent = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, agent, Role.CONTRIBUTOR);
        var id = filed(Circuits.step("a", Circuits.agents(), "oui"));
        cases.assign(agent, id, new AssignCase(agent.personId(), null));
        leave(agent);
        var seen = reading.view(facilitator, id);
        assertThat(seen.assignee()).isNull();
        assertThat(seen.history().getLast().kind()).isEqualTo(CaseEvent.Kind.HANDED_BACK);
        cases.assign(facilitator, id, new AssignCase(facilitator.personId(), null));
    }

    @Test
    void anAgentWhoAskedDecidesWhereTheOtherAgentsAreGone() {
        var definition = Circuits.published(
                definitions, facilitator, room.space().id(), Circuits.step("a", Circuits.agents(), "oui"));
        var id = filing.file(facilitator, definition, new FileCase(Map.of(), false));
        assertThat(reading.view(facilitator, id).mine()).isFalse();
        sql.sql("update people.person set closed_at = current_timestamp where id = :id")
                .param("id", room.contributor().personId())
                .update();
        assertThat(reading.view(facilitator, id).mine()).isTrue();
    }
}
