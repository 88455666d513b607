package fr.parvis.spaces;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.people.NewGuest;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParvisTest
class MembersTests {
    @Autowired
    private Spaces spaces;

    @Autowired
    private Members members;

    @Autowired
    private People people;

    @Autowired
    private SpacePeople spacePeople;

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
    void whoJoinsAUnitEntersItsSpacesAndLosesThemOnLeaving() {
        var unit = town.unit(valbourg, "Pôle technique", agent);
        members.add(manager, space.id(), List.of(AddMember.unit(unit, Role.CONTRIBUTOR)));
        assertThat(spaces.require(agent, space.id()).role()).isEqualTo(Role.CONTRIBUTOR);
        town.leaveUnit(unit, agent);
        refused("not-found", () -> spaces.require(agent, space.id()));
    }

    @Test
    void bySeveralPathsTheHighestRoleWins() {
        var group = town.group(valbourg, "Cadres", agent);
        add(AddMember.person(agent.personId(), Role.READER), AddMember.group(group, Role.CONTRIBUTOR));
        assertThat(spaces.require(agent, space.id()).role()).isEqualTo(Role.CONTRIBUTOR);
    }

    @Test
    void somebodyIsAlwaysLeftToRunASpace() {
        var row = row(manager);
        refused("last-facilitator", () -> members.remove(manager, space.id(), row));
        refused("last-facilitator", () -> members.changeRole(manager, space.id(), row, Role.READER));
        refused("last-facilitator", () -> members.leave(manager, space.id()));
        add(AddMember.person(agent.personId(), Role.FACILITATOR));
        members.leave(manager, space.id());
        refused("not-found", () -> spaces.require(manager, space.id()));
    }

    @Test
    void whoCameByAGroupCannotLeaveByName() {
        add(AddMember.group(town.group(valbourg, "Cadres", agent), Role.CONTRIBUTOR));
        refused("member-by-group", () -> members.leave(agent, space.id()));
    }

    @Test
    void onlyFacilitatorsChangeMembers() {
        add(AddMember.person(agent.personId(), Role.CONTRIBUTOR));
        var other = town.member(valbourg);
        refused(
                "forbidden",
                () -> members.add(agent, space.id(), List.of(AddMember.person(other.personId(), Role.READER))));
        refused("forbidden", () -> members.changeRole(agent, space.id(), row(agent), Role.FACILITATOR));
        refused("forbidden", () -> members.remove(agent, space.id(), row(manager)));
    }

    @Test
    void whoeverAnswersForAGuestBringsThemIn() {
        var guest = town.guest(manager);
        var stranger = town.guest(agent);
        members.add(manager, space.id(), List.of(AddMember.person(guest.personId(), Role.READER)));
        assertThat(spaces.require(guest, space.id()).role()).isEqualTo(Role.READER);
        refused(
                "not-found",
                () -> members.add(manager, space.id(), List.of(AddMember.person(stranger.personId(), Role.READER))));
    }

    @Test
    void aGuestNeverRunsASpace() {
        var guest = town.guest(manager);
        sql.sql(
                        "insert into spaces.member (space_id, person_id, role, added_at) values (:space, :person, 'READER', current_timestamp)")
                .param("space", space.id())
                .param("person", guest.personId())
                .update();
        refused("guest-not-facilitator", () -> members.changeRole(manager, space.id(), row(guest), Role.FACILITATOR));
        members.changeRole(manager, space.id(), row(guest), Role.CONTRIBUTOR);
        assertThat(spaces.require(guest, space.id()).role()).isEqualTo(Role.CONTRIBUTOR);
    }

    @Test
    void aFacilitatorInvitesAnOutsidePersonForAYearAtMost() {
        var today = java.time.LocalDate.now();
        var email = "ines." + UUID.randomUUID() + "@atelier.example";
        var korber = new NewGuest("Inès", "Korber", email, "Atelier Korber", "Les esquisses", today.plusMonths(3));
        refused(
                "guest-not-facilitator",
                () -> members.inviteGuest(manager, space.id(), new InviteGuest(korber, Role.FACILITATOR)));
        refused("forbidden", () -> members.inviteGuest(agent, space.id(), new InviteGuest(korber, Role.READER)));
        var tooLong = new NewGuest("Inès", "Korber", email, null, null, today.plusMonths(13));
        refused("guest-end", () -> members.inviteGuest(manager, space.id(), new InviteGuest(tooLong, Role.READER)));
        members.inviteGuest(manager, space.id(), new InviteGuest(korber, Role.CONTRIBUTOR));
        refused("member-already", () -> members.inviteGuest(manager, space.id(), new InviteGuest(korber, Role.READER)));
        assertThat(spacePeople.people(manager, space.id(), "korber", null).items())
                .singleElement()
                .matches(person -> person.external() && person.role() == Role.CONTRIBUTOR);
    }

    @Test
    void peopleGroupsAndUnitsOfAnotherAuthorityCannotBeAddedUnseen() {
        var elsewhere = town.authority();
        var stranger = town.member(elsewhere);
        refused("not-found", () -> add(AddMember.person(stranger.personId(), Role.READER)));
        refused("not-found", () -> add(AddMember.group(town.group(elsewhere, "Agents", stranger), Role.READER)));
        refused("not-found", () -> add(AddMember.unit(town.unit(elsewhere, "Voirie", stranger), Role.READER)));
    }

    @Test
    void theRowOfAnotherSpaceCannotBeReached() {
        var other = spaces.open(manager, OpenSpace.of(valbourg, SpaceType.PROJECT, "Halle"));
        add(AddMember.person(agent.personId(), Role.READER));
        refused("not-found", () -> members.remove(manager, other.id(), row(agent)));
    }

    @Test
    void aPersonIsAddedOnce() {
        add(AddMember.person(agent.personId(), Role.READER));
        refused("member-already", () -> add(AddMember.person(agent.personId(), Role.CONTRIBUTOR)));
    }

    @Test
    void whoLeavesAnAuthorityLeavesItsSpacesUnlessAnotherHatStillFits() {
        var seille = town.authority();
        town.hat(agent, seille, "MEMBER");
        var open = OpenSpace.of(valbourg, SpaceType.INTER_AUTHORITY, "Petites villes");
        var shared = spaces.open(
                manager,
                new OpenSpace(
                        valbourg,
                        open.name(),
                        open.type(),
                        null,
                        null,
                        null,
                        null,
                        List.of(AddMember.person(agent.personId(), Role.READER)),
                        List.of(seille)));
        add(AddMember.person(agent.personId(), Role.CONTRIBUTOR));
        people.leave(town.administrator(valbourg), agent.personId(), valbourg);
        refused("not-found", () -> spaces.require(agent, space.id()));
        assertThat(spaces.require(agent, shared.id()).role()).isEqualTo(Role.READER);
    }

    @Test
    void anAdministratorNamesAFacilitatorOnlyWhereNoneIsLeft() {
        var administrator = town.administrator(valbourg);
        refused(
                "facilitator-remains",
                () -> members.nameFacilitator(administrator, valbourg, space.id(), administrator.personId()));
        people.leave(administrator, manager.personId(), valbourg);
        refused("forbidden", () -> members.nameFacilitator(agent, valbourg, space.id(), agent.personId()));
        refused(
                "not-found",
                () -> members.nameFacilitator(
                        administrator,
                        valbourg,
                        space.id(),
                        town.member(town.authority()).personId()));
        members.nameFacilitator(administrator, valbourg, space.id(), agent.personId());
        assertThat(spaces.require(agent, space.id()).role()).isEqualTo(Role.FACILITATOR);
    }

    private void add(AddMember... newMembers) {
        members.add(manager, space.id(), List.of(newMembers));
    }

    private UUID row(Actor person) {
        return sql.sql("select id from spaces.member where space_id = :space and person_id = :person")
                .param("space", space.id())
                .param("person", person.personId())
                .query(UUID.class)
                .single();
    }
}
