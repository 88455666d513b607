package fr.parvis.requests.cases;

import fr.parvis.files.Storage.Share;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Requests that have not begun. They are kept as trials are, so that whatever lists, counts or shows
/// requests to others leaves them out; no step was entered, and `round` is 0.
@Repository
class UnsentCaseStore {
    private final JdbcClient sql;

    UnsentCaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// From now on it is a request like any other, with a number.
    void send(UUID id, int year, int number, Instant at) {
        sql.sql("""
                        update requests.case
                        set trial = false, round = 1, year = :year, number = :number, turn = 'AGENTS', opened_at = :at, moved_at = :at
                        where id = :id and trial and round = 0
                        """)
                .param("id", id)
                .param("year", year)
                .param("number", number)
                .param("at", CaseStore.utc(at))
                .update();
    }

    List<Share> drop(UUID id) {
        return drop(id, null, 1);
    }

    List<Share> dropBefore(Instant before, int most) {
        return drop(null, CaseStore.utc(before), most);
    }

    /// @return what each weighed; one that is being sent is left
    private List<Share> drop(@Nullable UUID id, @Nullable OffsetDateTime before, int most) {
        return sql.sql("""
                        with gone as (
                          select c.id, c.organisation_id, c.space_id,
                                 (select coalesce(sum(f.size), 0) from requests.attachment f where f.case_id = c.id)::bigint as bytes
                          from requests.case c
                          where c.trial and c.round = 0 and (c.id = :id or c.opened_at < :before)
                          limit :most for update of c skip locked
                        ), dropped as (delete from requests.case c using gone g where c.id = g.id)
                        select organisation_id, space_id, -bytes as bytes from gone
                        """)
                .param("id", id, Types.OTHER)
                .param("before", before, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", most)
                .query(Share.class)
                .list();
    }
}
