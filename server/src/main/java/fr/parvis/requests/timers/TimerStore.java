package fr.parvis.requests.timers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The timers of requests.
@Repository
class TimerStore {
    private final JdbcClient sql;

    TimerStore(JdbcClient sql) {
        this.sql = sql;
    }

    ZoneId zone(UUID organisationId) {
        return ZoneId.of(sql.sql("select time_zone from organisations.identity where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(String.class)
                .single());
    }

    void set(UUID caseId, StepTimers.Kind kind, int round, Instant dueAt) {
        sql.sql("insert into requests.timer (case_id, kind, round, due_at) values (:case, :kind, :round, :due)")
                .param("case", caseId)
                .param("kind", kind.name())
                .param("round", round)
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(UUID caseId) {
        sql.sql("delete from requests.timer where case_id = :case")
                .param("case", caseId)
                .update();
    }

    /// Their requests are held as well, so that none moves meanwhile; one that somebody is moving is left for later.
    /// This never waits for a lock, and so for nobody who waits for it.
    List<StepTimers.Due> take(Instant at, int most) {
        return sql.sql("""
                        with due as (
                          select t.case_id, c.asker_id as requester_id, t.kind, t.round from requests.timer t
                          join requests.case c on c.id = t.case_id
                          where t.due_at <= :at order by t.due_at limit :most for update of t, c skip locked
                        ), gone as (
                          delete from requests.timer t using due d where t.case_id = d.case_id and t.kind = d.kind
                        )
                        select case_id, requester_id, kind, round from due
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(StepTimers.Due.class)
                .list();
    }

    boolean anyDue(Instant at) {
        return sql.sql("select exists (select from requests.timer where due_at <= :at)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
