package fr.parvis.calls.jury;

import fr.parvis.calls.CallStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the jury makes of entries. Who brought them is not here.
@Repository
class ScoreStore {
    private static final String SELECT = """
            select g.entry_id, g.criterion_id, g.person_id, g.points
            from calls.score g join calls.entry e on e.id = g.entry_id where e.call_id = :call
            """;

    private final JdbcClient sql;

    ScoreStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What some points are for, and whose.
    record Score(UUID entryId, UUID criterionId, UUID personId, int points) {}

    List<Score> scores(UUID callId) {
        return sql.sql(SELECT).param("call", callId).query(Score.class).list();
    }

    List<Score> scoresOf(UUID callId, UUID personId) {
        return sql.sql(SELECT + " and g.person_id = :person")
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

    void setAside(UUID id, String why, Instant at) {
        sql.sql("update calls.entry set set_aside_at = :at, set_aside_why = :why where id = :id")
                .param("id", id)
                .param("why", why)
                .param("at", CallStore.utc(at))
                .update();
    }

    void takeIn(UUID id) {
        sql.sql("update calls.entry set set_aside_at = null, set_aside_why = null where id = :id")
                .param("id", id)
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
}
