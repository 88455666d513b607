package fr.parvis.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the demonstration remembers of itself. Everything else it does through the other modules.
@Repository
class DemoStore {
    private final JdbcClient sql;

    DemoStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param documents how many documents have been deposited, in the order of [DemoDocuments]
    record Filling(
            Instant startedAt, int documents, @Nullable Instant finishedAt) {}

    Optional<Filling> filling() {
        return sql.sql("select started_at, documents, finished_at from demo.filling")
                .query((row, _) -> new Filling(
                        row.getTimestamp("started_at").toInstant(),
                        row.getInt("documents"),
                        Optional.ofNullable(row.getTimestamp("finished_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .optional();
    }

    void start(Instant at) {
        sql.sql("insert into demo.filling (started_at) values (:at)")
                .param("at", utc(at))
                .update();
    }

    void advance(int documents) {
        sql.sql("update demo.filling set documents = :documents")
                .param("documents", documents)
                .update();
    }

    void finish(Instant at) {
        sql.sql("update demo.filling set finished_at = :at")
                .param("at", utc(at))
                .update();
    }

    void remember(String kind, String key, UUID id) {
        sql.sql("insert into demo.part (key, id) values (:key, :id)")
                .param("key", kind + ":" + key)
                .param("id", id)
                .update();
    }

    Optional<UUID> find(String kind, String key) {
        return sql.sql("select id from demo.part where key = :key")
                .param("key", kind + ":" + key)
                .query(UUID.class)
                .optional();
    }

    UUID id(String kind, String key) {
        return find(kind, key).orElseThrow(() -> new IllegalStateException("The demo has no " + kind + " " + key));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
