package fr.parvis.spaces;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.communes.Communes;
import fr.parvis.spaces.communes.PlanCommune;
import fr.parvis.spaces.communes.PlannedSpace;
import fr.parvis.spaces.inventory.Inventory;
import fr.parvis.spaces.joining.AskToJoin;
import fr.parvis.spaces.joining.JoinRequests;
import fr.parvis.spaces.requests.SpaceRequests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A secret space does not exist for who is not in it: no address, no line, no count, no hit, no trace in another's
/// address.
@ParvisTest
class SecretSpacesTests {
    @Autowired
    private Spaces spaces;

    @Autowired
    private SpaceDirectory directory;

    @Autowired
    private SpaceRequests requests;

    @Autowired
    private JoinRequests joining;

    @Autowired
    private SpacePeople people;

    @Autowired
    private Members members;

    @Autowired
    private SpaceViews views;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Communes communes;

    @Autowired
    private JdbcClient sql;

    private Town town;
    private UUID valbourg;
    private Actor manager;
    private Actor administrator;
    private Actor member;
    private Space secret;

    @BeforeEach
    void cast() {
        town = new Town(sql);
        valbourg = town.authority();
        manager = town.manager(valbourg);
        administrator = town.administrator(valbourg);
        member = town.member(valbourg);
        secret = spaces.open(manager, OpenSpace.of(valbourg, SpaceType.EXECUTIVE, "Maire et adjoints"));
    }

    @Test
    void everyDoorAnswersAsIfItDidNotExist() {
        for (var outsider : List.of(member, administrator, town.member(town.authority()), town.guest(manager))) {
            var id = secret.id();
            refused("not-found", () -> spaces.require(outsider, id));
            refused("not-found", () -> views.space(outsider, id));
            refused(
                    "not-found",
                    () -> views.at(outsider, spaces.require(manager, id).space().organisationSlug(), secret.slug()));
            refused("not-found", () -> spaces.change(outsider, id, ChangeSpace.of(secret)));
            refused("not-found", () -> spaces.archive(outsider, id));
            refused("not-found", () -> spaces.reopen(outsider, id));
            refused("not-found", () -> spaces.undo(outsider, id));
            refused("not-found", () -> directory.favour(outsider, id));
            refused("not-found", () -> people.people(outsider, id, null, null));
            refused("not-found", () -> people.account(outsider, id, manager.personId()));
            refused("not-found", () -> people.collectives(outsider, id));
            refused("not-found", () -> people.candidates(outsider, id, "élodie"));
            refused(
                    "not-found",
                    () -> members.add(outsider, id, List.of(AddMember.person(outsider.personId(), Role.READER))));
            refused("not-found", () -> members.leave(outsider, id));
            refused("not-found", () -> joining.enter(outsider, id));
            refused("not-found", () -> joining.ask(outsider, id, new AskToJoin(null)));
            refused("not-found", () -> joining.waiting(outsider, id));
        }
    }

    @Test
    void noListAndNoSearchShowsIt() {
        for (var outsider : List.of(member, administrator)) {
            assertThat(directory.joinable(outsider, SpaceFilter.all()).items()).isEmpty();
            assertThat(directory
                            .joinable(outsider, SpaceFilter.all().withQuery("maire"))
                            .items())
                    .isEmpty();
            assertThat(directory
                            .overview(outsider, SpaceFilter.all().withQuery("maire"))
                            .items())
                    .isEmpty();
            assertThat(directory.mine(outsider).groups()).isEmpty();
            assertThat(requests.similar(outsider, valbourg, "Maire et adjoints"))
                    .isEmpty();
        }
    }

    @Test
    void anotherSpaceOfThatNameGetsTheAddressThatItWouldHaveHadAnyway() {
        var other = spaces.open(manager, OpenSpace.of(valbourg, SpaceType.WORKING_GROUP, "Maire et adjoints"));
        assertThat(other.slug()).isEqualTo("maire-et-adjoints");
        assertThat(secret.slug()).startsWith("maire-et-adjoints-").isNotEqualTo("maire-et-adjoints-2");
    }

    @Test
    void aSpaceThatBecomesSecretLeavesNothingAtItsFormerAddress() {
        var space = spaces.open(manager, OpenSpace.of(valbourg, SpaceType.PROJECT, "Fusion"));
        spaces.change(manager, space.id(), ChangeSpace.of(space).withAccess(SpaceAccess.SECRET));
        var organisation = spaces.require(manager, space.id()).space().organisationSlug();
        assertThat(spaces.at(manager, organisation, "fusion").id()).isEqualTo(space.id());
        refused("not-found", () -> spaces.at(administrator, organisation, "fusion"));
        assertThat(spaces.open(manager, OpenSpace.of(valbourg, SpaceType.PROJECT, "Fusion"))
                        .slug())
                .isEqualTo("fusion");
    }

    @Test
    void theInventoryCountsItAndSaysNothingMore() {
        var line = inventory.inventory(administrator, valbourg).getFirst();
        assertThat(line.name()).isEqualTo("Maire et adjoints");
        assertThat(line.memberCount()).isEqualTo(1);
        assertThat(line.facilitators()).hasSize(1);
        assertThat(line.slug()).isNull();
        refused("forbidden", () -> inventory.inventory(manager, valbourg));
        refused("not-found", () -> inventory.inventory(town.administrator(town.authority()), valbourg));
    }

    @Test
    void onlyAnAdministratorLearnsFromTheWizardThatItIsThere() {
        var plan = new PlanCommune(List.of(new PlannedSpace(SpaceType.EXECUTIVE, "Maire et adjoints")));
        assertThat(communes.preview(administrator, valbourg, plan).getFirst().exists())
                .isTrue();
        assertThat(communes.preview(administrator, valbourg, plan).getFirst().slug())
                .isNull();
        refused("forbidden", () -> communes.preview(manager, valbourg, plan));
    }
}
