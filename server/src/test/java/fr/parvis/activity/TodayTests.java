package fr.parvis.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.Town;
import fr.parvis.spaces.joining.AskToJoin;
import fr.parvis.spaces.joining.DecideJoinRequest;
import fr.parvis.spaces.joining.JoinRequests;
import fr.parvis.spaces.requests.AskForSpace;
import fr.parvis.spaces.requests.SpaceRequests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The home page.
@ParvisTest
class TodayTests {
    @Autowired
    private Today today;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JoinRequests joining;

    @Autowired
    private SpaceRequests requests;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient sql;

    private Town town;
    private UUID valbourg;

    @BeforeEach
    void found() {
        town = new Town(sql);
        valbourg = town.authority();
    }

    @Test
    void whoAsksToComeInAwaitsTheFacilitatorAndNobodyElseUntilTheyAnswer() {
        var manager = town.manager(valbourg);
        var facilitator = town.member(valbourg);
        var reader = town.member(valbourg);
        var asker = town.member(valbourg);
        var space = spaces.open(
                manager,
                OpenSpace.of(valbourg, SpaceType.COMMITTEE, "Commission Finances")
                        .with(List.of(
                                AddMember.person(facilitator.personId(), Role.FACILITATOR),
                                AddMember.person(reader.personId(), Role.READER))));
        joining.ask(asker, space.id(), new AskToJoin("Je suis la trésorière."));

        var line = today.today(facilitator).awaiting().getFirst();
        assertThat(line.kind()).isEqualTo("join-request");
        assertThat(line.spaceName()).isEqualTo("Commission Finances");
        assertThat(line.detail()).isEqualTo("Je suis la trésorière.");
        assertThat(today.today(reader).awaiting()).isEmpty();
        assertThat(today.today(asker).awaiting()).isEmpty();

        joining.decide(facilitator, space.id(), line.id(), new DecideJoinRequest(false, null));
        assertThat(today.today(facilitator).awaiting()).isEmpty();
    }

    @Test
    void aRequestForASpaceAwaitsThoseWhoOpenSpacesOfThatAuthority() {
        var manager = town.manager(valbourg);
        var elsewhere = town.manager(town.authority());
        var member = town.member(valbourg);
        requests.ask(member, new AskForSpace(valbourg, "Jumelage", SpaceType.PROJECT, "Préparer la venue"));

        assertThat(today.today(manager).awaiting()).extracting(TodayItem::title).containsExactly("Jumelage");
        assertThat(today.today(elsewhere).awaiting()).isEmpty();
        assertThat(today.today(member).awaiting()).isEmpty();
    }

    @Test
    void itCostsTheSameInFiveSpacesAndInFiveHundred() {
        var few = town.manager(town.authority());
        var many = town.manager(town.authority());
        fill(few, 5);
        fill(many, 500);
        today.today(few);
        var cost = statements.during(() -> today.today(few));
        assertThat(statements.during(() -> today.today(many))).isEqualTo(cost);
        // One for each module in which something may await somebody, two for requests (by name, and those that nobody
        // took), and those of the page.
        assertThat(cost).isLessThanOrEqualTo(19);
        assertThat(today.today(many).documents()).hasSize(12);
    }

    /// Straight into the tables: spaces with a document each.
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
                        ), line as (
                          insert into spaces.access_entry (list_id, role, level) select access_list_id, 'READER', 'READ' from place
                        ), content as (
                          insert into files.blob (hash, size, created_at, touched_at)
                          select sha256('x'), 1, current_timestamp, current_timestamp on conflict do nothing
                        ), entry as (
                          insert into documents.entry (space_id, kind, name, access_list_id, created_at, changed_at, version_id, version_number, size, media_type,
                                                       hash, weight)
                          select id, 'DOCUMENT', 'Note.txt', access_list_id, current_timestamp, current_timestamp, uuidv7(), 1, 1, 'text/plain',
                                 sha256('x'), 1
                          from place
                          returning id, version_id
                        ), version as (
                          insert into documents.version (id, entry_id, number, hash, size, media_type, created_at)
                          select version_id, id, 1, sha256('x'), 1, 'text/plain', current_timestamp from entry
                        )
                        insert into spaces.member (space_id, person_id, role, added_at)
                        select id, :person, 'FACILITATOR', current_timestamp from place
                        """).param("person", person.personId()).param("count", count).update();
    }
}
