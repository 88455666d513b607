package fr.parvis.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looking whether everything is there, and what was found.
@Repository
class CheckupStore {
    private static final String CHECKUP = """
            select id, whole, began_at, ended_at, coalesce(encode(reached, 'hex'), '') as reached, checked, bytes_read
            from files.checkup
            """;

    private final JdbcClient sql;

    CheckupStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Checkup(
            UUID id,
            boolean whole,
            Instant beganAt,
            @Nullable Instant endedAt,
            String reached,
            long checked,
            long bytesRead) {}

    record Flaw(String hash, String what, Instant foundAt) {}

    /// @param inBucket whether it is to lie in the bucket
    record Expected(String hash, long size, boolean inBucket) {}

    /// One at a time.
    void begin(boolean whole, Instant at) {
        sql.sql("insert into files.checkup (whole, began_at) values (:whole, :at) on conflict do nothing")
                .param("whole", whole)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Checkup> underWay() {
        return sql.sql(CHECKUP + " where ended_at is null").query(Checkup.class).optional();
    }

    Optional<Checkup> latest() {
        return sql.sql(CHECKUP + " order by began_at desc limit 1")
                .query(Checkup.class)
                .optional();
    }

    List<Expected> expected(String after, int limit) {
        return sql.sql("""
                        select encode(hash, 'hex') as hash, size, in_bucket_at is not null as in_bucket from files.blob
                        where hash > decode(:after, 'hex') and destroyed_at is null order by blob.hash limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(Expected.class)
                .list();
    }

    void reached(UUID id, String hash, int checked, long bytes) {
        sql.sql("""
                        update files.checkup set reached = decode(:hash, 'hex'), checked = checked + :checked, bytes_read = bytes_read + :bytes
                        where id = :id
                        """)
                .param("id", id)
                .param("hash", hash)
                .param("checked", checked)
                .param("bytes", bytes)
                .update();
    }

    void end(UUID id, Instant at) {
        sql.sql("update files.checkup set ended_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Flaw> flaws(int limit) {
        return sql.sql(
                        "select encode(hash, 'hex') as hash, what, found_at from files.flaw order by found_at desc, flaw.hash limit :limit")
                .param("limit", limit)
                .query(Flaw.class)
                .list();
    }
}
