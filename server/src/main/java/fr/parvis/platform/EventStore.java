package fr.parvis.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The events that listeners have yet to hear: Spring Modulith's table, and those of it that cannot be read.
@Repository
class EventStore {
    private final JdbcClient sql;

    EventStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param content as it was written
    record Outstanding(UUID id, String listenerId, String type, String content) {}

    List<Outstanding> outstanding() {
        return sql.sql("""
                        select id, listener_id, event_type as type, serialized_event as content
                        from platform.event_publication where completion_date is null
                        """).query(Outstanding.class).list();
    }

    void setAside(UUID id, String reason, Instant at) {
        sql.sql("""
                        with gone as (
                          delete from platform.event_publication where id = :id
                          returning id, listener_id, event_type, serialized_event, publication_date
                        )
                        insert into platform.event_set_aside (id, listener_id, event_type, serialized_event, published_at, set_aside_at, reason)
                        select id, listener_id, event_type, serialized_event, publication_date, :at, left(:reason, 1000) from gone
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }
}
