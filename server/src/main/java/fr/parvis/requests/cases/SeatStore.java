package fr.parvis.requests.cases;

import fr.parvis.requests.design.CircuitWho;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who acts in a step.
@Repository
class SeatStore {
    private final JdbcClient sql;

    SeatStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those of some people who have an account still, and belong to the authority or to the space.
    List<UUID> open(List<UUID> persons, UUID organisationId, UUID spaceId) {
        return sql.sql("""
                        select p.person_id from people.identity p
                        cross join (select :organisation::uuid as organisation_id, :space::uuid as space_id) c
                        where p.person_id = any (:persons) and
                        """ + CaseSight.belongs("p.person_id"))
                .param("persons", persons.toArray(UUID[]::new))
                .param("organisation", organisationId)
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    /// The heads of somebody's services in an authority.
    List<UUID> heads(UUID personId, UUID organisationId) {
        return sql.sql("""
                        select distinct h.person_id from people.unit_post p
                        join people.unit_head h on h.unit_id = p.unit_id
                        join people.identity i on i.person_id = h.person_id and i.closed_at is null
                        where p.person_id = :person and p.organisation_id = :organisation
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .query(UUID.class)
                .list();
    }

    void seat(UUID caseId, int round, CircuitWho who, List<UUID> persons) {
        if (who.kind() == CircuitWho.Kind.GROUP && who.groupId() != null) {
            seatGroup(caseId, round, who.groupId());
        }
        persons.forEach(person -> seatPerson(caseId, round, person));
    }

    /// Nobody, where the group is there no more: the version that names it does not change.
    private void seatGroup(UUID caseId, int round, UUID groupId) {
        sql.sql("""
                        insert into requests.seat (case_id, round, group_id)
                        select :case, :round, group_id from people.group_identity where group_id = :group
                        """)
                .param("case", caseId)
                .param("round", round)
                .param("group", groupId)
                .update();
    }

    private void seatPerson(UUID caseId, int round, UUID personId) {
        sql.sql("insert into requests.seat (case_id, round, person_id) values (:case, :round, :person)")
                .param("case", caseId)
                .param("round", round)
                .param("person", personId)
                .update();
    }

    /// That a person agrees, for themselves or in somebody's place.
    void agree(UUID caseId, int round, UUID seated, UUID by, Instant at) {
        sql.sql("""
                        update requests.seat set agreed_at = :at, given_by = :by
                        where case_id = :case and round = :round and person_id = :person and agreed_at is null
                        """)
                .param("case", caseId)
                .param("round", round)
                .param("person", seated)
                .param("by", by)
                .param("at", CaseStore.utc(at))
                .update();
    }

    /// How many have not agreed, of those who can still say so; who asked is not waited for.
    int silent(UUID caseId, int round, UUID requesterId) {
        return sql.sql("""
                        select count(*)::int from requests.seat s
                        join requests.case c on c.id = s.case_id
                        where s.case_id = :case and s.round = :round and s.agreed_at is null and s.person_id <> :requester and
                        """ + CaseSight.belongs("s.person_id"))
                .param("case", caseId)
                .param("round", round)
                .param("requester", requesterId)
                .query(Integer.class)
                .single();
    }

    /// Whose turn it is, with those who stand in for who is away: whom one tells. Never who asked, for nobody decides
    /// of their own request.
    List<UUID> waitedFor(UUID caseId, int round, LocalDate today) {
        return sql.sql("""
                        select distinct coalesce(w.stands_in, p.person_id) from requests.seat s
                        join requests.case c on c.id = s.case_id
                        left join people.group_member g on g.group_id = s.group_id
                        join people.identity p on p.person_id = coalesce(s.person_id, g.person_id)
                        left join people.away w on w.person_id = p.person_id and w.stands_in <> c.asker_id
                          and :today between w.from_on and w.until_on
                        where s.case_id = :case and s.round = :round and s.agreed_at is null and p.person_id <> c.asker_id and
                        """ + CaseSight.belongs("p.person_id"))
                .param("case", caseId)
                .param("round", round)
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    /// Whoever was ever to act in a request by name, and sees it still.
    List<UUID> named(UUID caseId) {
        return sql.sql("""
                        select distinct s.person_id from requests.seat s
                        join requests.case c on c.id = s.case_id
                        where s.case_id = :case and s.person_id is not null and
                        """ + CaseSight.belongs("s.person_id"))
                .param("case", caseId)
                .query(UUID.class)
                .list();
    }

    /// Those who answer for a space.
    List<UUID> agents(UUID spaceId) {
        return sql.sql("""
                        select m.person_id from spaces.membership m
                        join people.identity p on p.person_id = m.person_id and p.closed_at is null
                        where m.space_id = :space and m.role >= 'CONTRIBUTOR'
                        """).param("space", spaceId).query(UUID.class).list();
    }

    /// Those who run a space.
    List<UUID> facilitators(UUID spaceId) {
        return sql.sql("""
                        select m.person_id from spaces.membership m
                        join people.identity p on p.person_id = m.person_id and p.closed_at is null
                        where m.space_id = :space and m.role = 'FACILITATOR'
                        """).param("space", spaceId).query(UUID.class).list();
    }

    /// Whether requests of that definition go to each agent in turn; if so, one at a time until the transaction ends.
    boolean takeTurn(UUID definitionId) {
        return sql.sql("""
                        select true from requests.definition where id = :id and assignment = 'IN_TURN' for no key update
                        """)
                .param("id", definitionId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /// The agent who was given a request of that definition the longest ago, of those who are there today.
    Optional<UUID> nextInTurn(UUID spaceId, UUID definitionId, UUID requesterId, LocalDate today) {
        return sql.sql("""
                        select m.person_id from spaces.membership m
                        join people.identity p on p.person_id = m.person_id and p.closed_at is null and not p.external
                        where m.space_id = :space and m.role >= 'CONTRIBUTOR' and m.person_id <> :requester
                          and not exists (select from people.away w where w.person_id = m.person_id and :today between w.from_on and w.until_on)
                        order by (select max(c.assigned_at) from requests.case c
                                  where c.definition_id = :definition and c.assignee_id = m.person_id) nulls first, m.person_id
                        limit 1
                        """)
                .param("space", spaceId)
                .param("definition", definitionId)
                .param("requester", requesterId)
                .param("today", today)
                .query(UUID.class)
                .optional();
    }
}
