package fr.parvis.notifications.push;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is to be thought of, and what there is to push to them.
@Repository
class PushTurnStore {
    private static final int SOME = 10_000;
    private static final int MOST = 100;

    private final JdbcClient sql;

    PushTurnStore(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(List<UUID> personIds) {
        sql.sql("""
                        insert into notifications.ring (person_ids) select (:people)::uuid[]
                        where exists (select from notifications.device where person_id = any ((:people)::uuid[]))
                        """).param("people", personIds.toArray(UUID[]::new)).update();
    }

    /// One hand at a time, on all nodes, until the transaction ends.
    boolean take() {
        return sql.sql("select pg_try_advisory_xact_lock(hashtext('notifications.push'))")
                .query(Boolean.class)
                .single();
    }

    /// Those whose bell rang are thought of at that moment at the latest.
    ///
    /// @return how many rings there were
    int planRings(Instant at) {
        return sql.sql("""
                        with gone as (
                          delete from notifications.ring where id in (select id from notifications.ring order by id limit :some)
                          returning id, person_ids
                        ), woken as (
                          update notifications.push_turn t set due_at = least(t.due_at, :at::timestamptz)
                          from (select distinct unnest(person_ids) as person_id from gone) as g where t.person_id = g.person_id
                          returning t.person_id
                        )
                        select count(*)::int from gone
                        """)
                .param("some", SOME)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /// So are those who want to hear everything of the spaces where something came.
    void planNews(Instant at) {
        sql.sql("""
                        with new as (
                          select n.space_id, n.place, n.kind from notifications.news n
                          where n.place > (select place from notifications.push_news)
                        ), woken as (
                          update notifications.push_turn t set due_at = least(t.due_at, :at::timestamptz)
                          from (
                            select distinct l.person_id from new join notifications.level l on l.space_id = new.space_id and l.level = 'ALL'
                            where new.kind <> 'VERSION') as w
                          where w.person_id = t.person_id
                        )
                        update notifications.push_news set place = (select max(place) from new) where exists (select from new)
                        """).param("at", Timestamp.from(at)).update();
    }

    /// Somebody to think of.
    ///
    /// @param place how far the news were pushed to them
    record Turn(UUID personId, long place, @Nullable Instant lookedAt) {
        /// Until when they have Parvis before their eyes.
        Instant looksUntil(Duration away) {
            return lookedAt == null ? Instant.MIN : lookedAt.plus(away);
        }
    }

    /// Nobody else thinks of that person until the transaction ends.
    Optional<Turn> claim(Instant now) {
        return sql.sql("""
                        select person_id, place, looked_at from notifications.push_turn
                        where due_at <= :now order by due_at limit 1 for update skip locked
                        """).param("now", Timestamp.from(now)).query(Turn.class).optional();
    }

    void putOff(UUID personId, Instant dueAt) {
        sql.sql("update notifications.push_turn set due_at = :due where person_id = :person")
                .param("person", personId)
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    void done(UUID personId, long place) {
        sql.sql(
                        "update notifications.push_turn set due_at = null, place = greatest(place, :place) where person_id = :person")
                .param("person", personId)
                .param("place", place)
                .update();
    }

    /// Those who have a device, of these.
    void looked(Map<UUID, Instant> some) {
        sql.sql("""
                        update notifications.push_turn t set looked_at = l.at
                        from unnest((:people)::uuid[], (:moments)::timestamptz[]) as l (person_id, at) where l.person_id = t.person_id
                        """)
                .param("people", some.keySet().toArray(UUID[]::new))
                .param("moments", some.values().stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    /// What rang since a moment, is not read, and was not pushed since it rang last.
    List<PushLine> lines(UUID personId, Instant from) {
        return sql.sql("""
                        select v.* from notifications.pushable v left join notifications.pushed p on p.notice_id = v.notice_id
                        where v.person_id = :person and v.at > :from and (p.notice_id is null or p.rang_at < v.at)
                        order by v.at desc limit :most
                        """)
                .param("person", personId)
                .param("from", Timestamp.from(from))
                .param("most", MOST)
                .query(PushLine.class)
                .list();
    }

    /// How far the news have places.
    long place() {
        return sql.sql("select place from notifications.push_news")
                .query(Long.class)
                .single();
    }

    /// The pages on which something is new where they want to hear everything.
    List<String> newsPlaces(UUID personId, long after, long until, Instant from) {
        return sql.sql("""
                        select distinct place from notifications.pushable_news
                        where person_id = :person and number > :after and number <= :until and at > :from limit :most
                        """)
                .param("person", personId)
                .param("after", after)
                .param("until", until)
                .param("from", Timestamp.from(from))
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    /// These need no more pushing, unless they ring again.
    void pushed(Collection<PushLine> lines) {
        sql.sql("""
                        insert into notifications.pushed (notice_id, rang_at) select * from unnest((:notices)::uuid[], (:moments)::timestamptz[])
                        on conflict (notice_id) do update set rang_at = excluded.rang_at
                        """)
                .param("notices", lines.stream().map(PushLine::noticeId).toArray(UUID[]::new))
                .param(
                        "moments",
                        lines.stream().map(line -> line.at().toString()).toArray(String[]::new))
                .update();
    }

    /// Lines that were read need no note of what was pushed.
    void forgetRead() {
        sql.sql("""
                        delete from notifications.pushed p using activity.line n where n.notice_id = p.notice_id and n.read_at is not null
                        """).update();
    }
}
