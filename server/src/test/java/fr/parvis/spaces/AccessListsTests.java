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
class AccessListsTests {
    @Autowired
    private Spaces spaces;

    @Autowired
    private Members members;

    @Autowired
    private AccessLists lists;

    @Autowired
    private JdbcClient sql;

    private Town town;

    private UUID valbourg;
    private Actor facilitator;
    private Actor contributor;
    private Actor reader;
    private Space space;

    @BeforeEach
    void cast() {
        town = new Town(sql);
        valbourg = town.authority();
        facilitator = town.manager(valbourg);
        contributor = town.member(valbourg);
        reader = town.member(valbourg);
        space = spaces.open(facilitator, OpenSpace.of(valbourg, SpaceType.COMMITTEE, "Commission Finances"));
        members.add(
                facilitator,
                space.id(),
                List.of(
                        AddMember.person(contributor.personId(), Role.CONTRIBUTOR),
                        AddMember.person(reader.personId(), Role.READER)));
    }

    @Test
    void aRoleGivesItsLevelWhereNothingElseIsSaid() {
        assertThat(lists.level(reader, space.accessListId())).contains(Level.COMMENT);
        assertThat(lists.level(contributor, space.accessListId())).contains(Level.EDIT);
        assertThat(lists.level(facilitator, space.accessListId())).contains(Level.MANAGE);
        assertThat(lists.level(town.member(valbourg), space.accessListId())).isEmpty();
    }

    @Test
    void facilitatorsManageEvenWhatNamesOthers() {
        var list = restrict(AccessEntry.person(reader.personId(), Level.EDIT));
        assertThat(lists.level(facilitator, list)).contains(Level.MANAGE);
        assertThat(lists.level(reader, list)).contains(Level.EDIT);
        assertThat(lists.level(contributor, list)).isEmpty();
        lists.replace(member(), list, List.of(AccessEntry.role(Role.FACILITATOR, Level.READ)));
        assertThat(lists.level(facilitator, list)).contains(Level.MANAGE);
        assertThat(lists.level(reader, list)).isEmpty();
    }

    @Test
    void onlyMembersCanBeNamed() {
        var outsider = town.member(valbourg);
        refused("not-a-member", () -> restrict(AccessEntry.person(outsider.personId(), Level.READ)));
        refused("not-a-member", () -> restrict(AccessEntry.group(town.group(town.authority(), "Bureau"), Level.READ)));
    }

    @Test
    void aGroupNamedGivesNothingToItsPeopleOutsideTheSpace() {
        var outsider = town.member(valbourg);
        var list = restrict(AccessEntry.group(town.group(valbourg, "Budget", outsider, reader), Level.EDIT));
        assertThat(lists.level(reader, list)).contains(Level.EDIT);
        assertThat(lists.level(outsider, list)).isEmpty();
    }

    @Test
    void whoLeavesASpaceLosesWhatNamedThemForGood() {
        var list = restrict(AccessEntry.person(reader.personId(), Level.READ));
        members.leave(reader, space.id());
        assertThat(lists.level(reader, list)).isEmpty();
        members.add(facilitator, space.id(), List.of(AddMember.person(reader.personId(), Role.READER)));
        assertThat(lists.level(reader, list)).isEmpty();
    }

    @Test
    void aListOfAnotherSpaceCannotBeReached() {
        var other = spaces.open(facilitator, OpenSpace.of(valbourg, SpaceType.PROJECT, "Halle"));
        var list = restrict();
        var elsewhere = spaces.require(facilitator, other.id());
        refused("not-found", () -> lists.replace(elsewhere, list, List.of()));
        refused("not-found", () -> lists.lines(elsewhere, list));
        refused("default-list", () -> lists.replace(elsewhere, other.accessListId(), List.of()));
    }

    @Test
    void aLineSaysWhoItIsFor() {
        var list = restrict(AccessEntry.group(town.group(valbourg, "Budget"), Level.READ));
        assertThat(lists.lines(member(), list)).extracting(AccessLine::name).contains("Budget");
        assertThat(lists.entries(list)).contains(AccessEntry.role(Role.FACILITATOR, Level.MANAGE));
    }

    private Member member() {
        return spaces.require(facilitator, space.id());
    }

    private UUID restrict(AccessEntry... entries) {
        return lists.restrict(member(), List.of(entries));
    }
}
