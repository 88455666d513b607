package fr.parvis.calls.entries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was brought. Who brought it is not here.
@Repository
public class CallEntryStore {
    private static final String SELECT = """
            select id, call_id, visit_id, number, title, words, set_aside_why as aside, place, prize, author from calls.entry
            """;

    private final JdbcClient sql;

    CallEntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param visitId null once who brought it is forgotten
    /// @param number null until their address is proved
    public record Entry(
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

    /// Counts a photograph that is tried: each is decoded, which costs more than it looks.
    ///
    /// @return false where so many were tried that no more are
    boolean tryPicture(UUID id, int most) {
        return sql.sql("update calls.entry set tries = tries + 1 where id = :id and tries < :most")
                        .param("id", id)
                        .param("most", most)
                        .update()
                == 1;
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
    public List<Entry> of(UUID callId) {
        return sql.sql(SELECT + " where call_id = :call and number is not null order by number limit 5000")
                .param("call", callId)
                .query(Entry.class)
                .list();
    }

    public Optional<Entry> find(UUID callId, UUID id) {
        return sql.sql(SELECT + " where call_id = :call and id = :id and number is not null")
                .param("call", callId)
                .param("id", id)
                .query(Entry.class)
                .optional();
    }

    /// What that visit brought counts from now on; the call is locked.
    void number(UUID visitId) {
        sql.sql("""
                        update calls.entry e
                        set number = (select coalesce(max(o.number), 0) + 1 from calls.entry o where o.call_id = e.call_id)
                        where e.visit_id = :visit and e.number is null
                        """).param("visit", visitId).update();
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
