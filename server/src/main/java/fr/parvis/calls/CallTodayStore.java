package fr.parvis.calls;

import fr.parvis.platform.TodayItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What awaits somebody about calls, over all their spaces, in one statement.
@Repository
class CallTodayStore {
    private final JdbcClient sql;

    CallTodayStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<TodayItem> today(UUID personId, Instant now, int limit) {
        return sql.sql("""
                        with c as (
                          select c.*, s.name as space_name, m.role, d.today
                          from spaces.membership m
                          join calls.call c on c.space_id = m.space_id
                          join spaces.identity s on s.space_id = c.space_id and s.archived_at is null and s.ended_at is null
                          join organisations.identity o on o.organisation_id = s.organisation_id
                          cross join lateral (select (:now::timestamptz at time zone o.time_zone)::date as today) as d
                          where m.person_id = :person and c.published_at is not null and c.announced_at is null and c.erase_on > d.today
                            and (c.closed_at is not null or c.until_on < d.today)
                        )
                        select * from (
                          select 'calls-to-score' as kind, c.*, (
                            select count(*)::int from calls.entry e
                            where e.call_id = c.id and e.number is not null and e.set_aside_at is null
                              and (select count(*) from calls.score g where g.entry_id = e.id and g.person_id = :person)
                                < (select count(*) from calls.criterion k where k.call_id = c.id)) as awaiting
                          from c join calls.juror j on j.call_id = c.id and j.person_id = :person
                          where c.judged_at is null
                          union all
                          select 'calls-to-announce', c.*, 1 from c where c.role = 'FACILITATOR' and c.judged_at is not null and c.erase_on > c.today + :soon
                          union all
                          select 'calls-ending', c.*, 1 from c
                          where c.role = 'FACILITATOR' and c.erase_on <= c.today + :soon and exists (select from calls.entry e where e.call_id = c.id and e.number is not null)
                        ) as x where x.awaiting > 0 order by x.until_on desc, x.id, x.kind limit :limit
                        """)
                .param("person", personId)
                .param("now", CallStore.utc(now))
                .param("limit", limit)
                .param("soon", OpenCalls.SOON_DAYS)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("erase_on"),
                        row.getString("space_name"),
                        null,
                        Call.address(row.getObject("id", UUID.class)),
                        row.getTimestamp("published_at").toInstant(),
                        row.getInt("awaiting")))
                .list();
    }
}
