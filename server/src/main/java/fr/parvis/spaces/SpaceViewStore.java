package fr.parvis.spaces;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is said beside a space, in one statement.
@Repository
class SpaceViewStore {
    private final JdbcClient sql;

    SpaceViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    SpaceViews.Facts facts(UUID spaceId, UUID personId) {
        return sql.sql("""
                        select o.name as organisation_name,
                               exists (select from spaces.favourite f where f.space_id = s.id and f.person_id = :person) as favourite,
                               array(select t.code from spaces.tool t where t.space_id = s.id
                                     order by t.code not in ('DIALOGUE', 'DOCUMENTS'), t.enabled_at, t.code) as tools,
                               people.members, people.guests,
                               array(select h.name from spaces.co_host c join organisations.identity h on h.organisation_id = c.organisation_id
                                     where c.space_id = s.id order by h.name collate platform.french) as co_hosts,
                               (select count(*) from spaces.join_request j where j.space_id = s.id and j.decided_at is null) as join_requests,
                               exists (select from spaces.join_request j
                                       where j.space_id = s.id and j.person_id = :person and j.decided_at is null) as asked
                        from spaces.space s
                        join organisations.identity o on o.organisation_id = s.organisation_id
                        cross join lateral (
                          select count(*) as members, count(*) filter (where
                        """ + SpacePeopleStore.OUTSIDE + """
                          ) as guests
                          from spaces.membership m where m.space_id = s.id) as people
                        where s.id = :space
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .query((row, _) -> new SpaceViews.Facts(
                        row.getString("organisation_name"),
                        row.getBoolean("favourite"),
                        SpaceViews.tools((String[]) row.getArray("tools").getArray()),
                        row.getInt("members"),
                        row.getInt("guests"),
                        List.of((String[]) row.getArray("co_hosts").getArray()),
                        row.getInt("join_requests"),
                        row.getBoolean("asked")))
                .single();
    }
}
