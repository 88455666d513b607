package fr.parvis.retention;

import fr.parvis.platform.TodayItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What awaits somebody of all the rooms of this module.
@Repository
class RetentionTodayStore {
    private final JdbcClient sql;

    RetentionTodayStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param limit of each sort
    List<TodayItem> today(UUID personId, Instant now, int limit) {
        return sql.sql("""
                        (select case when s.visa_at is null then 'slip-to-sign' else 'slip-to-destroy' end as kind, s.id, s.number::text as title,
                                null as detail, s.space_name, p.name as by_name, '/bordereaux/' || s.id as address,
                                coalesce(s.visa_at, s.proposed_at) as at
                         from retention.slip s
                         join people.hat h on h.organisation_id = s.organisation_id and h.person_id = :person and h.role = 'ORG_ADMIN'
                         join people.identity p on p.person_id = s.proposed_by
                         where s.destroyed_at is null and s.withdrawn_at is null and (s.signed_at is null or s.visa_at is not null)
                         order by s.proposed_at, s.id limit :limit)
                        union all
                        (select 'inactive-space', s.space_id, i.name, null, null, null,
                                '/espaces/' || i.organisation_slug || '/' || i.slug || '/menage', s.asked_at
                         from retention.inactive(:now) s
                         join spaces.membership m on m.space_id = s.space_id and m.person_id = :person and m.role = 'FACILITATOR'
                         join spaces.identity i on i.space_id = s.space_id
                         where s.asked_at is not null and (s.kept_until is null or s.kept_until < :now)
                         order by s.active_at, s.space_id limit :limit)
                        union all
                        (select 'clean-up', s.id, c.title, c.ends_on::text, i.name, p.name,
                                '/espaces/' || i.organisation_slug || '/' || i.slug || '/menage', c.started_at
                         from retention.campaign c
                         join retention.campaign_space s on s.campaign_id = c.id and s.done_at is null
                         join spaces.membership m on m.space_id = s.space_id and m.person_id = :person and m.role = 'FACILITATOR'
                         join spaces.identity i on i.space_id = s.space_id and i.archived_at is null and i.ended_at is null
                         join people.identity p on p.person_id = c.opened_by
                         where c.started_at is not null and c.closed_at is null
                         order by c.ends_on, s.id limit :limit)
                        """)
                .param("person", personId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getString("space_name"),
                        row.getString("by_name"),
                        row.getString("address"),
                        row.getTimestamp("at").toInstant(),
                        0))
                .list();
    }
}
