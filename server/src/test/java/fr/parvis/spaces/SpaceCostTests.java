package fr.parvis.spaces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is shown costs as many statements in five hundred spaces as in five.
@ParvisTest
class SpaceCostTests {
    @Autowired
    private Spaces spaces;

    @Autowired
    private SpaceDirectory directory;

    @Autowired
    private SpaceViews views;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient sql;

    @Test
    void listsCostTheSameForAPersonInFiveHundredSpaces() {
        var town = new Town(sql);
        var few = town.manager(town.authority());
        var many = town.manager(town.authority());
        fill(few, 5);
        fill(many, 500);
        assertThat(directory.mine(many).groups())
                .flatExtracting(RailView.RailGroup::spaces)
                .hasSize(500);
        for (var person : new Actor[] {few, many}) {
            assertThat(statements.during(() -> directory.mine(person))).isEqualTo(1);
            assertThat(statements.during(() -> directory.overview(person, SpaceFilter.all())))
                    .isEqualTo(1);
            assertThat(statements.during(() -> directory.joinable(person, SpaceFilter.all())))
                    .isEqualTo(1);
        }
    }

    @Test
    void aSpacesPageCostsThreeStatements() {
        var town = new Town(sql);
        var authority = town.authority();
        var manager = town.manager(authority);
        var space = spaces.open(manager, OpenSpace.of(authority, SpaceType.COMMITTEE, "Commission Finances"));
        assertThat(statements.during(() -> views.space(manager, space.id()))).isEqualTo(3);
    }

    /// Straight into the tables: opening five hundred spaces one by one is not what is measured.
    private void fill(Actor person, int count) {
        sql.sql("""
                        with authority as (
                          select organisation_id from people.affiliation where person_id = :person
                        ), place as (
                          insert into spaces.space (organisation_id, slug, name, type, access, access_list_id, created_at, active_at)
                          select organisation_id, 'espace-' || n, 'Espace ' || n, 'COMMITTEE', 'ON_REQUEST', uuidv7(), current_timestamp, current_timestamp
                          from authority, generate_series(1, :count) n
                          returning id, access_list_id
                        ), list as (
                          insert into spaces.access_list (id, space_id, created_at) select access_list_id, id, current_timestamp from place
                        )
                        insert into spaces.member (space_id, person_id, role, added_at)
                        select id, :person, 'FACILITATOR', current_timestamp from place
                        """).param("person", person.personId()).param("count", count).update();
    }
}
