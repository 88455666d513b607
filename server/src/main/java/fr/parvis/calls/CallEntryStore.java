package fr.parvis.calls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was brought, and what the jury makes of it. Who brought it is not here.
@Repository
class CallEntryStore {
    private static final String SELECT = """
            select id, call_id, visit_id, number, title, words, set_aside_why as aside, place, prize, author from calls.entry
            """;

    private final JdbcClient sql;

    CallEntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param visitId null once who brought it is forgotten
    /// @param number null until their address is proved
    record Entry(
            UUID id,
            UUID callId,
            @Nullable UUID visitId,
            @Nullable Integer number,
            String title,
            String words,
            @Nullable String aside,
            @Nullable Integer place,
            @Nullable String prize,
            @Nullable String author) {}

    void insert(UUID callId, UUID visitId, String title, String words) {
        sql.sql("insert into calls.entry (call_id, visit_id, title, words) values (:call, :visit, :title, :words)")
                .param("call", callId)
                .param("visit", visitId)
                .param("title", title)
                .param("words", words)
                .update();
    }

    Optional<Entry> ofVisit(UUID visitId) {
        return sql.sql(SELECT + " where visit_id = :visit")
                .param("visit", visitId)
                .query(Entry.class)
                .optional();
    }

    List<Entry> ofVisits(Collection<UUID> visitIds) {
        return sql.sql(SELECT + " where visit_id = any (:visits::uuid[])")
                .param("visits", visitIds.toArray(UUID[]::new))
                .query(Entry.class)
                .list();
    }

    /// Those that count, by their number.
    List<Entry> of(UUID callId) {
        return sql.sql(SELECT + " where call_id = :call and number is not null order by number limit 5000")
                .param("call", callId)
                .query(Entry.class)
                .list();
    }

    Optional<Entry> find(UUID callId, UUID id) {
        return sql.sql(SELECT + " where call_id = :call and id = :id and number is not null")
                .param("call", callId)
                .param("id", id)
                .query(Entry.class)
                .optional();
    }

    List<Entry> winners(UUID callId) {
        return sql.sql(SELECT + " where call_id = :call and place is not null order by place")
                .param("call", callId)
                .query(Entry.class)
                .list();
    }

    boolean isEmpty(UUID callId) {
        return sql.sql("select not exists (select from calls.entry where call_id = :call)")
                .param("call", callId)
                .query(Boolean.class)
                .single();
    }

    /// It counts from now on; the call is locked.
    void number(UUID id) {
        sql.sql("""
                        update calls.entry e
                        set number = (select coalesce(max(o.number), 0) + 1 from calls.entry o where o.call_id = e.call_id)
                        where e.id = :id and e.number is null
                        """).param("id", id).update();
    }

    void setAside(UUID id, String why, Instant at) {
        sql.sql("update calls.entry set set_aside_at = :at, set_aside_why = :why where id = :id")
                .param("id", id)
                .param("why", why)
                .param("at", CallStore.utc(at))
                .update();
    }

    void award(UUID id, int place, String prize, String author) {
        sql.sql("update calls.entry set place = :place, prize = :prize, author = :author where id = :id")
                .param("id", id)
                .param("place", place)
                .param("prize", prize)
                .param("author", author)
                .update();
    }

    /// What some points are for, and whose.
    record Score(UUID entryId, UUID criterionId, UUID personId, int points) {}

    List<Score> scores(UUID callId) {
        return sql.sql("""
                        select g.entry_id, g.criterion_id, g.person_id, g.points
                        from calls.score g join calls.entry e on e.id = g.entry_id where e.call_id = :call
                        """).param("call", callId).query(Score.class).list();
    }

    List<Score> scoresOf(UUID callId, UUID personId) {
        return sql.sql("""
                        select g.entry_id, g.criterion_id, g.person_id, g.points
                        from calls.score g join calls.entry e on e.id = g.entry_id where e.call_id = :call and g.person_id = :person
                        """)
                .param("call", callId)
                .param("person", personId)
                .query(Score.class)
                .list();
    }

    /// @return false where there is no such entry to judge, or no such criterion
    boolean score(UUID callId, UUID entryId, UUID criterionId, UUID personId, int points) {
        return sql.sql("""
                                insert into calls.score (entry_id, criterion_id, person_id, points)
                                select e.id, k.id, :person, :points
                                from calls.entry e join calls.criterion k on k.call_id = e.call_id
                                where e.call_id = :call and e.id = :entry and k.id = :criterion and e.number is not null and e.set_aside_at is null
                                on conflict (entry_id, criterion_id, person_id) do update set points = excluded.points
                                """)
                        .param("call", callId)
                        .param("entry", entryId)
                        .param("criterion", criterionId)
                        .param("person", personId)
                        .param("points", points)
                        .update()
                == 1;
    }

    void delete(Collection<UUID> ids) {
        sql.sql("delete from calls.entry where id = any (:ids::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// What won stays without who brought it, but for the name that was announced.
    void forgetVisits(Collection<UUID> ids) {
        sql.sql("update calls.entry set visit_id = null where id = any (:ids::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    boolean hasVisits(UUID callId) {
        return sql.sql("select exists (select from calls.entry where call_id = :call and visit_id is not null)")
                .param("call", callId)
                .query(Boolean.class)
                .single();
    }
}
