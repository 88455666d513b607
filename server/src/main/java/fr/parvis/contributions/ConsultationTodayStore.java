package fr.parvis.contributions;

import fr.parvis.platform.TodayItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What awaits somebody about contributions, over all their spaces, in one statement: what asks them and ends within a
/// week, what they are to accept, what they are to answer until 90 days after its end. Where anonymity is total nobody
/// knows whether they wrote.
@Repository
class ConsultationTodayStore {
    /// Those of somebody's spaces, and those that ask them elsewhere: few, however many the installation holds.
    private static final String MINE = """
            with mine as materialized (
              select k.id from spaces.membership w join contributions.consultation k on k.space_id = w.space_id where w.person_id = :person
              union
              select a.consultation_id from contributions.asked_person a where a.person_id = :person
            )
            """;

    private final JdbcClient sql;

    ConsultationTodayStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<TodayItem> today(UUID personId, Instant now, int limit) {
        return sql.sql(MINE + ", c as materialized (select c.*, m.role, q.asked, s.name as space_name, d.today "
                        + ConsultationStore.FROM + ConsultationStore.SEEN + """
                            and c.id in (select id from mine) and s.archived_at is null and s.ended_at is null
                            and coalesce(c.closed_at::date, c.until_on, d.today) > d.today - 90
                        ), open as (
                          select * from c where c.closed_at is null and c.from_on <= c.today and (c.until_on is null or c.until_on >= c.today)
                        ), run as (
                          select c.*, n.unanswered, n.awaiting from c
                        """ + ConsultationViewStore.COUNTS + """
                          where c.role = 'FACILITATOR'
                        )
                        select * from (
                          select 'contributions-asked' as kind, o.id, o.question as title, o.until_on::text as detail, o.space_name, '' as look,
                                 o.opened_at as at, 0 as count
                          from open o
                          where o.asked and o.until_on - o.today <= 7
                            and not exists (select from contributions.contribution k where k.consultation_id = o.id and k.author_id = :person)
                            and not exists (select from contributions.part p where p.consultation_id = o.id and p.person_id = :person)
                          union all
                          select 'contributions-to-accept', r.id, r.question, null, r.space_name, '?montrer=AWAITING', r.opened_at, r.awaiting
                          from run r where r.awaiting > 0
                          union all
                          select 'contributions-to-answer', r.id, r.question, null, r.space_name, '?montrer=UNANSWERED', r.opened_at, r.unanswered
                          from run r
                          where r.unanswered > 0 and (r.kind = 'QUESTIONS' or not exists (select from open o where o.id = r.id))
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
