package fr.parvis.spaces;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts an authority's spaces.
@Repository
class InventoryStore {
    private final JdbcClient sql;

    InventoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<InventoryLine> lines(UUID organisationId) {
        return sql.sql("""
                        select s.id, s.name, case when s.access <> 'SECRET' then s.slug end as slug, s.type, s.access, s.archived_at,
                               people.members, people.facilitators
                        from spaces.space s
                        cross join lateral (
                          select count(*) as members,
                                 array_remove(array_agg(case when m.role = 'FACILITATOR' then p.given_name || ' ' || p.family_name end
                                                        order by p.family_name, p.given_name), null) as facilitators
                          from spaces.membership m join people.identity p on p.person_id = m.person_id
                          where m.space_id = s.id) as people
                        where s.organisation_id = :organisation
                        order by s.name collate platform.french, s.id
                        """)
                .param("organisation", organisationId)
                .query((row, _) -> new InventoryLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("slug"),
                        SpaceType.valueOf(row.getString("type")),
                        SpaceAccess.valueOf(row.getString("access")),
                        SpaceStore.instant(row.getTimestamp("archived_at")),
                        row.getInt("members"),
                        null,
                        row.getArray("facilitators") == null
                                ? List.of()
                                : List.of(
                                        (String[]) row.getArray("facilitators").getArray())))
                .list();
    }
}
