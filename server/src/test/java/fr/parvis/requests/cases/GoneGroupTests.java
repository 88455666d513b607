package fr.parvis.requests.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.requests.Circuits;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.CircuitStep;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A group that a definition names and that is there no more.
@ParvisTest
class GoneGroupTests {
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

    private Commission.Room room;
    private Actor facilitator;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
    }

    private UUID filed(CircuitStep... acting) {
        var definition =
                Circuits.published(definitions, facilitator, room.space().id(), acting);
        return filing.file(room.reader(), definition, new FileCase(Map.of(), false));
    }

    private void press(Actor who, UUID id) {
        cases.move(who, id, new MoveCase("oui", reading.view(who, id).revision(), null));
    }

    private int told(Actor who, UUID id) {
        return sql.sql(
                        "select coalesce(sum(count), 0)::int from activity.notice where person_id = :person and address = :address")
                .param("person", who.personId())
                .param("address", Case.address(id))
                .query(Integer.class)
                .single();
    }

    private UUID group() {
        return sql.sql("""
                        insert into people.person_group (organisation_id, name, created_at)
                        values (:organisation, 'Les ressources humaines', current_timestamp) returning id
                        """)
                .param("organisation", room.organisationId())
                .query(UUID.class)
                .single();
    }

    private void dissolve(UUID group) {
        sql.sql("delete from people.person_group where id = :id")
                .param("id", group)
                .update();
    }

    @Test
    void aGroupThatVanishedStopsNobodyFromAsking() {
        var group = group();
        var definition = Circuits.published(
                definitions, facilitator, room.space().id(), Circuits.step("a", Circuits.group(group), "oui"));
        dissolve(group);
        var id = filing.file(room.reader(), definition, new FileCase(Map.of(), false));
        assertThat(told(facilitator, id)).isEqualTo(1);
        press(facilitator, id);
        assertThat(reading.view(room.reader(), id).phase()).isEqualTo(Case.Phase.DONE);
    }

    @Test
    void aGroupThatVanishesOnTheWayStopsNothing() {
        var group = group();
        var id = filed(Circuits.step("a", Circuits.agents(), "b"), Circuits.step("b", Circuits.group(group), "oui"));
        dissolve(group);
        press(room.contributor(), id);
        assertThat(reading.view(facilitator, id).mine()).isTrue();
    }

    @Test
    void whatIsReservedToAGroupThatVanishedIsForWhoAskedAlone() {
        var group = group();
        var health = Circuits.reserved("sante", group);
        var definition = Circuits.published(
                definitions,
                facilitator,
                room.space().id(),
                Assignment.BY_HAND,
                List.of(health),
                Circuits.step("a", Circuits.agents(), "oui"));
        dissolve(group);
        var id = filing.file(room.reader(), definition, new FileCase(Map.of("sante", List.of("Lombalgie")), false));
        assertThat(reading.view(room.reader(), id).answers()).hasSize(1);
        assertThat(reading.view(facilitator, id).answers()).isEmpty();
    }
}
