package fr.parvis.spaces.inventory;

import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.SpaceType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                        where s.organisation_id = :organisation and not s.hidden
                        order by s.name collate platform.french, s.id
                        """)
                .param("organisation", organisationId)
                .query((row, _) -> new InventoryLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("slug"),
                        SpaceType.valueOf(row.getString("type")),
                        SpaceAccess.valueOf(row.getString("access")),
                        instant(row.getTimestamp("archived_at")),
                        row.getInt("members"),
                        null,
                        row.getArray("facilitators") == null
                                ? List.of()
                                : List.of(
                                        (String[]) row.getArray("facilitators").getArray())))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
