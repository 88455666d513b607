package fr.parvis.notifications.levels;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The mails about a space that came to nothing.
@Repository
class LoweringStore {
    private final JdbcClient sql;

    LoweringStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Spaces of which so many mails left in that time, after each of which the person neither read a line of the
    /// space in their bell, nor one of its topics, nor did anything in it; unless they were asked already. What the
    /// law wants told is not among the mails.
    List<LoweringView> ignored(UUID personId, Instant from, Instant until, int mails) {
        return sql.sql("""
                        select s.space_id, s.name as space_name, coalesce(l.level, notifications.usual(s.type)) as level, count(*)::int as mails,
                               case when l.level = 'DIGEST' then 'SILENT' else 'DIGEST' end as proposed
                        from notifications.mailing i
                        join spaces.membership m on m.person_id = i.person_id and m.space_id = i.space_id
                        join spaces.identity s on s.space_id = i.space_id and s.archived_at is null
                        left join notifications.level l on l.person_id = i.person_id and l.space_id = i.space_id
                        where i.person_id = :person and i.sent_at > :from and i.sent_at <= :until
                          and coalesce(l.level, notifications.usual(s.type)) <> 'SILENT'
                          and coalesce(l.chosen_at <= i.sent_at, true)
                          and not exists (
                            select from notifications.lowering a where a.person_id = i.person_id and a.space_id = i.space_id)
                          and not exists (
                            select from activity.line n
                            where n.person_id = i.person_id and n.space_id = i.space_id and n.read_at > i.sent_at)
                          and not exists (
                            select from chat.attendance r
                            where r.person_id = i.person_id and r.space_id = i.space_id and r.read_at > i.sent_at)
                          and not exists (
                            select from activity.doing d
                            where d.space_id = i.space_id and d.at > i.sent_at and d.person_id = i.person_id)
                          and not exists (
                            select from notifications.news w
                            where w.space_id = i.space_id and w.by_id = i.person_id and w.at > i.sent_at)
                        group by s.space_id, s.name, s.type, l.level
                        having count(*) >= :mails
                        order by count(*) desc, s.space_id limit 3
                        """)
                .param("person", personId)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("mails", mails)
                .query(LoweringView.class)
                .list();
    }

    void answered(UUID personId, UUID spaceId, Instant at) {
        sql.sql("""
                insert into notifications.lowering (person_id, space_id, answered_at) values (:person, :space, :at)
                on conflict do nothing
                """)
                .param("person", personId)
                .param("space", spaceId)
                .param("at", Timestamp.from(at))
                .update();
    }
}
