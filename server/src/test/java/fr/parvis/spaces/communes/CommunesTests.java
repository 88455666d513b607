package fr.parvis.spaces.communes;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.RailView;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceDirectory;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParvisTest
class CommunesTests {
    @Autowired
    private Communes communes;

    @Autowired
    private Spaces spaces;

    @Autowired
    private SpaceDirectory directory;

    @Autowired
    private JdbcClient sql;

    private Town town;
    private UUID valbourg;
    private Actor administrator;

    @BeforeEach
    void cast() {
        town = new Town(sql);
        valbourg = town.authority();
        administrator = town.administrator(valbourg);
    }

    @Test
    void twentySpacesAreOpenedFromOneScreen() {
        var plan = twenty();
        assertThat(communes.preview(administrator, valbourg, plan)).hasSize(20).noneMatch(CommuneLine::exists);
        assertThat(directory.mine(administrator).groups()).isEmpty();
        assertThat(communes.open(administrator, valbourg, plan)).hasSize(20).allMatch(line -> line.spaceId() != null);
        assertThat(directory.mine(administrator).groups())
                .flatExtracting(RailView.RailGroup::spaces)
                .hasSize(20);
    }

    @Test
    void doingItAgainOpensNothingTwice() {
        communes.open(administrator, valbourg, twenty());
        assertThat(communes.open(administrator, valbourg, twenty())).allMatch(CommuneLine::exists);
        assertThat(directory.mine(administrator).groups())
                .flatExtracting(RailView.RailGroup::spaces)
                .hasSize(20);
    }

    @Test
    void eachCanBeUndone() {
        var line = communes.open(administrator, valbourg, twenty()).getLast();
        spaces.undo(administrator, line.spaceId());
        assertThat(directory.mine(administrator).groups())
                .flatExtracting(RailView.RailGroup::spaces)
                .hasSize(19);
    }

    @Test
    void allOrNone() {
        var plan = new PlanCommune(List.of(
                new PlannedSpace(SpaceType.COMMITTEE, "Voirie"), new PlannedSpace(SpaceType.COMMITTEE, "\u202E")));
        refused("invalid", () -> communes.open(administrator, valbourg, plan));
        assertThat(directory.mine(administrator).groups()).isEmpty();
    }

    @Test
    void aServiceTakesInTheUnitOfItsName() {
        var agent = town.member(valbourg);
        town.unit(valbourg, "Service technique", agent);
        var plan = new PlanCommune(List.of(new PlannedSpace(SpaceType.SERVICE, "Service technique")));
        assertThat(communes.preview(administrator, valbourg, plan).getFirst().people())
                .isEqualTo(1);
        var space = communes.open(administrator, valbourg, plan).getFirst().spaceId();
        assertThat(spaces.require(agent, space).role()).isEqualTo(Role.CONTRIBUTOR);
    }

    @Test
    void anotherAuthorityCannotBeSetUp() {
        refused("not-found", () -> communes.open(town.administrator(town.authority()), valbourg, twenty()));
        refused("forbidden", () -> communes.open(town.manager(valbourg), valbourg, twenty()));
    }

    private static PlanCommune twenty() {
        var planned = new ArrayList<PlannedSpace>();
        planned.add(new PlannedSpace(SpaceType.COUNCIL, "Conseil municipal"));
        planned.add(new PlannedSpace(SpaceType.EXECUTIVE, "Maire et adjoints"));
        for (int i = 1; i <= 15; i++) {
            planned.add(new PlannedSpace(SpaceType.COMMITTEE, "Commission " + i));
        }
        planned.add(new PlannedSpace(SpaceType.SERVICE, "Accueil"));
        planned.add(new PlannedSpace(SpaceType.SERVICE, "Écoles"));
        planned.add(new PlannedSpace(SpaceType.GENERAL_INFO, "Informations générales"));
        return new PlanCommune(planned);
    }
}
