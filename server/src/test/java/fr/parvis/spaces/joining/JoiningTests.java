package fr.parvis.spaces.joining;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Space;
import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.SpaceDirectory;
import fr.parvis.spaces.SpaceFilter;
import fr.parvis.spaces.SpaceLine;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.Town;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParvisTest
class JoiningTests {
    @Autowired
    private Spaces spaces;

    @Autowired
    private SpaceDirectory directory;

    @Autowired
    private JoinRequests joining;

    @Autowired
    private Members members;

    @Autowired
    private JdbcClient sql;

    private Town town;
    private UUID valbourg;
    private Actor manager;
    private Actor member;

    @BeforeEach
    void cast() {
        town = new Town(sql);
        valbourg = town.authority();
        manager = town.manager(valbourg);
        member = town.member(valbourg);
    }

    @Test
    void anOpenSpaceIsEnteredAtOnceAsAReader() {
        var space = open(SpaceType.GENERAL_INFO);
        joining.enter(member, space.id());
        assertThat(spaces.require(member, space.id()).role()).isEqualTo(Role.READER);
    }

    @Test
    void aConvivialSpaceIsEnteredAsAContributor() {
        var space = open(SpaceType.SOCIAL);
        joining.enter(member, space.id());
        assertThat(spaces.require(member, space.id()).role()).isEqualTo(Role.CONTRIBUTOR);
    }

    @Test
    void elsewhereOneAsksAndAFacilitatorAnswers() {
        var space = open(SpaceType.COMMITTEE);
        refused("forbidden", () -> joining.enter(member, space.id()));
        joining.ask(member, space.id(), new AskToJoin("Je suis la voirie."));
        refused("asked-already", () -> joining.ask(member, space.id(), new AskToJoin(null)));
        assertThat(directory.joinable(member, SpaceFilter.all()).items())
                .singleElement()
                .extracting(SpaceLine::asked)
                .isEqualTo(true);
        assertThat(directory
                        .overview(manager, SpaceFilter.all())
                        .items()
                        .getFirst()
                        .joinRequests())
                .isEqualTo(1);
        var request = joining.waiting(manager, space.id()).getFirst();
        assertThat(request.message()).isEqualTo("Je suis la voirie.");
        joining.decide(manager, space.id(), request.id(), new DecideJoinRequest(true, Role.CONTRIBUTOR));
        assertThat(spaces.require(member, space.id()).role()).isEqualTo(Role.CONTRIBUTOR);
        refused(
                "decided-already",
                () -> joining.decide(manager, space.id(), request.id(), new DecideJoinRequest(false, null)));
    }

    @Test
    void whoIsRefusedMayAskAgainLater() {
        var space = open(SpaceType.COMMITTEE);
        joining.ask(member, space.id(), new AskToJoin(null));
        var request = joining.waiting(manager, space.id()).getFirst();
        joining.decide(manager, space.id(), request.id(), new DecideJoinRequest(false, null));
        refused("not-found", () -> spaces.require(member, space.id()));
        joining.ask(member, space.id(), new AskToJoin(null));
        assertThat(joining.waiting(manager, space.id())).hasSize(1);
        joining.withdraw(member, space.id());
        assertThat(joining.waiting(manager, space.id())).isEmpty();
    }

    @Test
    void aClosedSpaceIsListedAndCannotBeEnteredOrAskedFor() {
        var space = open(SpaceType.SERVICE);
        assertThat(directory.joinable(member, SpaceFilter.all()).items())
                .extracting(SpaceLine::id)
                .contains(space.id());
        refused("forbidden", () -> joining.enter(member, space.id()));
        refused("forbidden", () -> joining.ask(member, space.id(), new AskToJoin(null)));
    }

    @Test
    void guestsAndOtherAuthoritiesSeeNothingToJoin() {
        var space = open(SpaceType.GENERAL_INFO);
        for (var outsider : List.of(town.guest(manager), town.member(town.authority()))) {
            assertThat(directory.joinable(outsider, SpaceFilter.all()).items()).isEmpty();
            refused("not-found", () -> joining.enter(outsider, space.id()));
        }
    }

    @Test
    void theAuthorityThatOwnsASpaceWithAnotherSeesItToo() {
        var seille = town.authority();
        var neighbour = town.member(seille);
        var open = OpenSpace.of(valbourg, SpaceType.INTER_AUTHORITY, "Petites villes");
        var space = spaces.open(
                manager,
                new OpenSpace(
                        open.organisationId(),
                        open.name(),
                        open.type(),
                        null,
                        SpaceAccess.ON_REQUEST,
                        null,
                        null,
                        null,
                        List.of(seille)));
        assertThat(directory.joinable(neighbour, SpaceFilter.all()).items())
                .extracting(SpaceLine::id)
                .containsExactly(space.id());
        joining.ask(neighbour, space.id(), new AskToJoin(null));
        assertThat(joining.waiting(manager, space.id())).hasSize(1);
    }

    @Test
    void anArchivedSpaceIsNoLongerListed() {
        var space = open(SpaceType.GENERAL_INFO);
        spaces.archive(manager, space.id());
        assertThat(directory.joinable(member, SpaceFilter.all()).items()).isEmpty();
        refused("not-found", () -> joining.enter(member, space.id()));
    }

    @Test
    void theDoorOfOneSpaceDoesNotOpenAnother() {
        var asked = open(SpaceType.COMMITTEE);
        var other = open(SpaceType.COMMITTEE);
        joining.ask(member, asked.id(), new AskToJoin(null));
        var request = joining.waiting(manager, asked.id()).getFirst();
        refused(
                "not-found",
                () -> joining.decide(manager, other.id(), request.id(), new DecideJoinRequest(true, null)));
        members.add(manager, other.id(), List.of(AddMember.person(member.personId(), Role.CONTRIBUTOR)));
        refused("forbidden", () -> joining.waiting(member, other.id()));
    }

    private Space open(SpaceType type) {
        return spaces.open(manager, OpenSpace.of(valbourg, type, "Espace " + UUID.randomUUID()));
    }
}
