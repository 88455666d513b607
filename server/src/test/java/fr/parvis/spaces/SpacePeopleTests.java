package fr.parvis.spaces;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParvisTest
class SpacePeopleTests {
    @Autowired
    private Spaces spaces;

    @Autowired
    private Members members;

    @Autowired
    private SpacePeople people;

    @Autowired
    private SpaceViews views;

    @Autowired
    private JdbcClient sql;

    private Town town;
    private UUID valbourg;
    private Actor manager;
    private Actor agent;
    private Space space;

    @BeforeEach
    void cast() {
        town = new Town(sql);
        valbourg = town.authority();
        manager = town.manager(valbourg);
        agent = town.member(valbourg);
        space = spaces.open(manager, OpenSpace.of(valbourg, SpaceType.SERVICE, "Service technique"));
    }

    @Test
    void oneReadsWhySomebodyHasAccess() {
        var unit = town.unit(valbourg, "Pôle technique", agent);
        members.add(
                manager,
                space.id(),
                List.of(AddMember.person(agent.personId(), Role.READER), AddMember.unit(unit, Role.CONTRIBUTOR)));
        var account = people.account(agent, space.id(), agent.personId());
        assertThat(account.person().role()).isEqualTo(Role.CONTRIBUTOR);
        assertThat(account.person().via()).isEqualTo("Pôle technique");
        assertThat(account.ways()).extracting(SpaceAccountView.Way::unitName).containsExactly("Pôle technique", null);
        assertThat(account.ways()).extracting(SpaceAccountView.Way::addedBy).doesNotContainNull();
        refused(
                "not-found",
                () -> people.account(agent, space.id(), town.member(valbourg).personId()));
    }

    @Test
    void facilitatorsComeFirstAndGuestsLast() {
        var guest = town.guest(manager);
        sql.sql(
                        "insert into spaces.member (space_id, person_id, role, added_at) values (:space, :person, 'READER', current_timestamp)")
                .param("space", space.id())
                .param("person", guest.personId())
                .update();
        members.add(manager, space.id(), List.of(AddMember.person(agent.personId(), Role.CONTRIBUTOR)));
        var page = people.people(agent, space.id(), null, null);
        assertThat(page.items())
                .extracting(SpacePersonView::id)
                .containsExactly(manager.personId(), agent.personId(), guest.personId());
        assertThat(page.items().getLast().external()).isTrue();
        assertThat(page.items().getLast().organisationName()).isEqualTo("Cabinet Aubry");
        assertThat(views.space(agent, space.id()).guestCount()).isEqualTo(1);
    }

    @Test
    void onlyPeopleOneMaySeeAreProposed() {
        var stranger = town.member(town.authority());
        var proposed = people.candidates(manager, space.id(), "elodie marchal");
        assertThat(proposed)
                .extracting(CandidateView::id)
                .contains(agent.personId())
                .doesNotContain(stranger.personId(), manager.personId());
        assertThat(people.candidates(manager, space.id(), "%")).isEmpty();
        town.unit(valbourg, "Voirie et réseaux", agent);
        assertThat(people.candidates(manager, space.id(), "réseaux"))
                .singleElement()
                .matches(candidate -> candidate.kind() == CandidateView.Kind.UNIT && candidate.size() == 1);
        members.add(manager, space.id(), List.of(AddMember.person(agent.personId(), Role.READER)));
        refused("forbidden", () -> people.candidates(agent, space.id(), "marchal"));
    }

    @Test
    void whoStandsAtTheDoorSeesWhoRunsTheSpaceAndNobodyElse() {
        members.add(manager, space.id(), List.of(AddMember.person(agent.personId(), Role.READER)));
        var door = views.space(town.member(valbourg), space.id());
        assertThat(door.role()).isNull();
        assertThat(door.faces()).extracting(SpacePersonView::id).containsExactly(manager.personId());
        assertThat(door.tools()).isEmpty();
        assertThat(door.can()).isEmpty();
        assertThat(views.space(manager, space.id()).can()).contains(SpaceAction.MANAGE_MEMBERS, SpaceAction.ARCHIVE);
    }
}
