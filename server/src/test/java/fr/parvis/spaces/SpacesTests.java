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
import org.springframework.transaction.support.TransactionTemplate;

@ParvisTest
class SpacesTests {
    @Autowired
    private Spaces spaces;

    @Autowired
    private Members members;

    @Autowired
    private SpaceDirectory directory;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

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
    void whoOpensASpaceRunsIt() {
        var space = open(SpaceType.COMMITTEE, "Commission Voirie");
        assertThat(spaces.require(manager, space.id()).role()).isEqualTo(Role.FACILITATOR);
        assertThat(space.slug()).isEqualTo("commission-voirie");
        assertThat(space.access()).isEqualTo(SpaceAccess.ON_REQUEST);
    }

    @Test
    void onlyManagersOpenSpaces() {
        refused("forbidden", () -> spaces.open(member, OpenSpace.of(valbourg, SpaceType.PROJECT, "Halle")));
        refused("not-found", () -> spaces.open(manager, OpenSpace.of(town.authority(), SpaceType.PROJECT, "Halle")));
    }

    @Test
    void aConfidentialSpaceWaitsForSecondFactors() {
        refused("type-not-offered", () -> open(SpaceType.CONFIDENTIAL, "Ressources humaines"));
    }

    @Test
    void aSpaceDoesNotExistForWhoIsNotInIt() {
        var space = open(SpaceType.COUNCIL, "Conseil municipal");
        refused("not-found", () -> spaces.require(member, space.id()));
        refused("not-found", () -> spaces.require(member, UUID.randomUUID()));
    }

    @Test
    void renamingKeepsARedirectUntilAnotherSpaceTakesTheAddress() {
        var space = open(SpaceType.COMMITTEE, "Commission Fêtes");
        var renamed =
                spaces.change(manager, space.id(), ChangeSpace.of(space).withName("Commission Fêtes & cérémonies"));
        assertThat(renamed.slug()).isEqualTo("commission-fetes-ceremonies");
        assertThat(spaces.at(manager, renamed.organisationSlug(), "commission-fetes")
                        .id())
                .isEqualTo(space.id());
        var other = open(SpaceType.COMMITTEE, "Commission Fêtes");
        assertThat(spaces.at(manager, renamed.organisationSlug(), "commission-fetes")
                        .id())
                .isEqualTo(other.id());
    }

    @Test
    void anArchivedSpaceCanBeReadAndNothingElse() {
        var space = open(SpaceType.PROJECT, "Centre-bourg");
        spaces.archive(manager, space.id());
        assertThat(spaces.require(manager, space.id()).space().isWritable()).isFalse();
        refused(
                "space-archived",
                () -> spaces.change(manager, space.id(), ChangeSpace.of(space).withName("Autre")));
        refused(
                "space-archived",
                () -> members.add(manager, space.id(), List.of(AddMember.person(member.personId(), Role.READER))));
        assertThat(directory.overview(manager, SpaceFilter.all()).items()).isEmpty();
        spaces.reopen(manager, space.id());
        assertThat(directory.overview(manager, SpaceFilter.all()).items()).hasSize(1);
    }

    @Test
    void openingCanBeUndoneUntilSomethingHappensInTheSpace() {
        var space = open(SpaceType.PROJECT, "Erreur");
        spaces.undo(manager, space.id());
        refused("not-found", () -> spaces.require(manager, space.id()));
        var used = open(SpaceType.PROJECT, "Utile");
        spaces.touched(used.id());
        refused("space-in-use", () -> spaces.undo(manager, used.id()));
    }

    @Test
    void whatWasTakenBackIsNotTakenForSomethingThatHappened() {
        var space = open(SpaceType.PROJECT, "Repris");
        transaction.executeWithoutResult(undone -> {
            spaces.touched(space.id());
            undone.setRollbackOnly();
        });
        spaces.touched(space.id());
        refused("space-in-use", () -> spaces.undo(manager, space.id()));
    }

    @Test
    void theRailShowsFavouritesFirstAndThenTheGroups() {
        var council = open(SpaceType.COUNCIL, "Conseil municipal");
        open(SpaceType.SERVICE, "Service technique");
        var committee = open(SpaceType.COMMITTEE, "Commission Voirie");
        directory.favour(manager, committee.id());
        var rail = directory.mine(manager);
        assertThat(rail.favourites()).extracting(RailView.RailSpace::id).containsExactly(committee.id());
        assertThat(rail.groups())
                .extracting(RailView.RailGroup::group)
                .containsExactly(SpaceGroup.INSTITUTIONS, SpaceGroup.SERVICES);
        assertThat(rail.groups().getFirst().spaces())
                .extracting(RailView.RailSpace::id)
                .containsExactly(council.id());
        refused("not-found", () -> directory.favour(member, council.id()));
    }

    @Test
    void aHatLeavesOutTheSpacesOfTheOtherAuthorities() {
        var seille = town.authority();
        var seilleHat = town.hat(manager, seille, "MANAGER");
        open(SpaceType.COUNCIL, "Conseil municipal");
        spaces.open(manager, OpenSpace.of(seille, SpaceType.COUNCIL, "Conseil communautaire"));
        var underHat = new Actor(manager.personId(), null, seilleHat, false, false, manager.locale());
        assertThat(directory.mine(underHat).groups())
                .flatExtracting(RailView.RailGroup::spaces)
                .extracting(RailView.RailSpace::name)
                .containsExactly("Conseil communautaire");
        assertThat(directory.mine(manager).groups())
                .flatExtracting(RailView.RailGroup::spaces)
                .hasSize(2);
    }

    @Test
    void pagesOfSpacesNeitherSkipNorRepeat() {
        for (int i = 0; i < 7; i++) {
            open(SpaceType.COMMITTEE, "Commission " + i);
        }
        var seen = new java.util.ArrayList<UUID>();
        var filter = new SpaceFilter("COMMIssion", null, false, null, 3);
        for (var page = directory.overview(manager, filter); ; ) {
            page.items().forEach(line -> seen.add(line.id()));
            if (page.next() == null) {
                break;
            }
            page = directory.overview(manager, new SpaceFilter("COMMIssion", null, false, page.next(), 3));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    private Space open(SpaceType type, String name) {
        return spaces.open(manager, OpenSpace.of(valbourg, type, name));
    }
}
