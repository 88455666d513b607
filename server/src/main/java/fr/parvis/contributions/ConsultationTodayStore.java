package fr.parvis.contributions;

import fr.parvis.platform.TodayItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What awaits somebody about contributions, over all their spaces, in one statement: what asks them and ends within a
/// week, what they are to accept, what they are to answer. Where anonymity is total nobody knows whether they wrote.
@Repository
class ConsultationTodayStore {
    private final JdbcClient sql;

    ConsultationTodayStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<TodayItem> today(UUID personId, Instant now, int limit) {
        return sql.sql("with c as (select c.*, m.role, q.asked, s.name as space_name, d.today,"
                        + " n.contributions, n.unanswered, n.awaiting "
                        + ConsultationStore.FROM + ConsultationViewStore.COUNTS + ConsultationStore.SEEN + """
                            and s.archived_at is null and s.ended_at is null
                        ), open as (
                          select * from c where c.closed_at is null and c.from_on <= c.today and (c.until_on is null or c.until_on >= c.today)
                        )
                        select * from (
                          select 'contributions-asked' as kind, o.id, o.question as title, o.until_on::text as detail, o.space_name, '' as look,
                                 o.opened_at as at, 0 as count
                          from open o
                          where o.asked and o.until_on - o.today <= 7
                            and not exists (select from contributions.contribution k where k.consultation_id = o.id and k.author_id = :person)
                            and not exists (select from contributions.part p where p.consultation_id = o.id and p.person_id = :person)
                          union all
                          select 'contributions-to-accept', c.id, c.question, null, c.space_name, '?montrer=AWAITING', c.opened_at, c.awaiting
                          from c where c.role = 'FACILITATOR' and c.awaiting > 0
                          union all
                          select 'contributions-to-answer', c.id, c.question, null, c.space_name, '?montrer=UNANSWERED', c.opened_at, c.unanswered
                          from c
                          where c.role = 'FACILITATOR' and c.unanswered > 0
                            and (c.kind = 'QUESTIONS'
                              or (not exists (select from open o where o.id = c.id)
                                  and coalesce(c.until_on, c.closed_at::date) > c.today - 90))
                        ) as x order by x.at desc, x.id, x.kind limit :limit
                        """)
                .param("person", personId)
                .param("now", ConsultationStore.utc(now))
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getString("space_name"),
                        null,
                        Consultation.address(row.getObject("id", UUID.class)) + row.getString("look"),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("count")))
                .list();
    }
}
