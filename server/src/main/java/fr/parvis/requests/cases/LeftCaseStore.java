package fr.parvis.requests.cases;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The requests that somebody leaves behind.
@Repository
class LeftCaseStore {
    private final JdbcClient sql;

    LeftCaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A request, and who made it.
    record Asked(UUID id, UUID requesterId) {}

    /// Those of a space, or that awaited a person by name, where nobody can answer any more: each once in a step. One
    /// that somebody is moving is left as it is.
    List<Asked> orphans(@Nullable UUID spaceId, @Nullable UUID personId) {
        return sql.sql("""
                        with alone as (
                          select c.id from requests.case c
                          where c.phase = 'OPEN' and not c.trial and coalesce(c.alone_round, 0) <> c.round
                            and (c.space_id = :space or c.id in (select case_id from requests.seat where person_id = :person)) and
                        """ + CaseSight.ORPHAN + """
                          order by c.id for update of c skip locked
                        )
                        update requests.case c set alone_round = c.round from alone a where c.id = a.id
                        returning c.id, c.asker_id as requester_id
                        """)
                .param("space", spaceId, Types.OTHER)
                .param("person", personId, Types.OTHER)
                .query(Asked.class)
                .list();
    }

    /// A request, and who had it.
    record HandedBack(UUID id, UUID requesterId, UUID by) {}

    /// Those of a space, or of a person, whose agent does not answer for it any more are nobody's again; one that
    /// somebody is moving is left as it is.
    List<HandedBack> handBack(@Nullable UUID spaceId, @Nullable UUID personId) {
        return sql.sql("""
                        with gone as (
                          select c.id, c.assignee_id from requests.case c
                          where c.phase = 'OPEN' and not c.trial and c.assignee_id is not null
                            and (c.space_id = :space or c.assignee_id = :person)
                            and not exists (
                              select from spaces.membership m
                              join people.identity p on p.person_id = m.person_id and p.closed_at is null
                              where m.space_id = c.space_id and m.person_id = c.assignee_id and m.role >= 'CONTRIBUTOR')
                          order by c.id for update of c skip locked
                        )
                        update requests.case c set assignee_id = null, assigned_at = null from gone g where c.id = g.id
                        returning c.id, c.asker_id as requester_id, g.assignee_id as by
                        """)
                .param("space", spaceId, Types.OTHER)
                .param("person", personId, Types.OTHER)
                .query(HandedBack.class)
                .list();
    }
}
