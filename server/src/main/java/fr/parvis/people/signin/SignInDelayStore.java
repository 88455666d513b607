package fr.parvis.people.signin;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The counts, in `people.sign_in_failure`.
@Repository
class SignInDelayStore {
    private final JdbcClient sql;

    SignInDelayStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when the wait since the last failure is not over. Two tries that come together may be counted in the
    /// other order than the clock gave them: where nothing has to be waited for, the time is not looked at.
    boolean count(SignInDelays.Count count, Instant at) {
        return sql.sql("""
                                insert into people.sign_in_failure as f (key, failures, last_at) values (:key, 1, :at)
                                on conflict (key) do update
                                set failures = case when f.last_at + interval '1 day' < :at then 1 else f.failures + 1 end,
                                  last_at = greatest(f.last_at, :at)
                                where f.failures < :free or f.last_at + people.sign_in_wait(f.failures, :free) <= :at
                                """)
                        .param("key", count.key())
                        .param("free", count.free())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    int secondsToWait(SignInDelays.Count count, Instant at) {
        return sql.sql("""
                        select ceil(extract(epoch from last_at + people.sign_in_wait(failures, :free) - :at::timestamptz))::int
                        from people.sign_in_failure where key = :key
                        """)
                .param("key", count.key())
                .param("free", count.free())
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .optional()
                .filter(seconds -> seconds > 0)
                .orElse(1);
    }

    void takeBack(String key, boolean onlyThisTry) {
        if (onlyThisTry) {
            sql.sql("update people.sign_in_failure set failures = failures - 1 where key = :key and failures > 0")
                    .param("key", key)
                    .update();
        } else {
            sql.sql("delete from people.sign_in_failure where key = :key")
                    .param("key", key)
                    .update();
        }
    }

    void forget(Instant before) {
        sql.sql("delete from people.sign_in_failure where last_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
