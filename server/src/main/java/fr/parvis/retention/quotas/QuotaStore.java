package fr.parvis.retention.quotas;

import fr.parvis.retention.quotas.QuotasView.SpaceQuota;
import fr.parvis.spaces.SpaceType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How full things are, and who was told.
@Repository
class QuotaStore {
    private final JdbcClient sql;

    QuotaStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Spaces behind conversations are not listed; what they hold is the authority's.
    List<SpaceQuota> spaces(UUID organisationId) {
        return sql.sql("""
                        select i.space_id, i.name, case when secret.space_id is null then i.slug end as slug, i.type,
                               i.archived_at is not null or i.ended_at is not null as archived, coalesce(u.used, 0) as used, u.quota,
                               coalesce(t.bytes, 0) as trashed
                        from spaces.identity i
                        left join spaces.secret secret on secret.space_id = i.space_id
                        left join files.space_usage u on u.space_id = i.space_id
                        left join (select space_id, sum(weight) as bytes from documents.thrown group by space_id) as t on t.space_id = i.space_id
                        where i.organisation_id = :organisation and not i.hidden
                        order by i.name collate platform.french, i.space_id
                        """)
                .param("organisation", organisationId)
                .query((row, _) -> new SpaceQuota(
                        row.getObject("space_id", UUID.class),
                        row.getString("name"),
                        row.getString("slug"),
                        SpaceType.valueOf(row.getString("type")),
                        row.getBoolean("archived"),
                        row.getLong("used"),
                        row.getLong("trashed"),
                        row.getObject("quota", Long.class)))
                .list();
    }

    boolean isSpaceOf(UUID spaceId, UUID organisationId) {
        return sql.sql("""
                        select exists (select from spaces.identity
                          where space_id = :space and organisation_id = :organisation and not hidden)
                        """)
                .param("space", spaceId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    /// A space, or an authority, that is not as full as its people were told.
    ///
    /// @param space whether it is a space
    record Crossing(
            UUID holderId, UUID organisationId, boolean space, String name, String address, int before, int level) {}

    /// Each once, however many servers look at the same time: who moves the mark tells.
    List<Crossing> crossings(Instant at, int limit) {
        return sql.sql("""
                        with holders as (
                          select u.space_id as holder_id, i.organisation_id, true as space,
                                 case when exists (select from spaces.secret x where x.space_id = u.space_id) then 'Espace secret' else i.name end as name,
                                 '/espaces/' || i.organisation_slug || '/' || i.slug || '/menage' as address, u.used, u.quota
                          from files.space_usage u join spaces.identity i on i.space_id = u.space_id and not i.hidden
                          union all
                          select u.organisation_id, u.organisation_id, false, o.name, '/administration/' || o.slug || '/menage', u.used, u.quota
                          from files.organisation_usage u join organisations.identity o on o.organisation_id = u.organisation_id
                        ), levels as (
                          select h.*, case when h.quota is null then 0 when h.used >= h.quota then 100 when h.used * 10 >= h.quota * 9 then 90
                                           when h.used * 10 >= h.quota * 8 then 80 else 0 end as level
                          from holders h
                        ), moved as (
                          select l.*, coalesce(w.level, 0) as before
                          from levels l left join retention.room_warning w on w.holder_id = l.holder_id
                          where l.level <> coalesce(w.level, 0) limit :limit
                        ), marked as (
                          insert into retention.room_warning as w (holder_id, level, at) select holder_id, level, :at from moved order by holder_id
                          on conflict (holder_id) do update set level = excluded.level, at = excluded.at where w.level <> excluded.level
                          returning holder_id
                        )
                        select m.holder_id, m.organisation_id, m.space, m.name, m.address, m.before, m.level
                        from moved m join marked k on k.holder_id = m.holder_id
                        """)
                .param("at", Timestamp.from(at))
                .param("limit", limit)
                .query(Crossing.class)
                .list();
    }

    /// Who runs a space, and who administers its authority.
    List<UUID> answerable(UUID spaceId, UUID organisationId) {
        return sql.sql("""
                        select m.person_id from spaces.membership m where m.space_id = :space and m.role = 'FACILITATOR'
                        union
                        select h.person_id from people.hat h where h.organisation_id = :organisation and h.role = 'ORG_ADMIN'
                        """)
                .param("space", spaceId)
                .param("organisation", organisationId)
                .query(UUID.class)
                .list();
    }
}
