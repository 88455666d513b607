package fr.parvis.requests.canned;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Canned answers.
@Repository
class CannedAnswerStore {
    private final JdbcClient sql;

    CannedAnswerStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<CannedAnswerView> of(UUID spaceId) {
        return sql.sql("""
                        select id, title, body from requests.canned_answer where space_id = :space
                        order by title collate "fr-x-icu", id
                        """)
                .param("space", spaceId)
                .query(CannedAnswerView.class)
                .list();
    }

    int count(UUID spaceId) {
        return sql.sql("select count(*)::int from requests.canned_answer where space_id = :space")
                .param("space", spaceId)
                .query(Integer.class)
                .single();
    }

    Optional<UUID> spaceOf(UUID id) {
        return sql.sql("select space_id from requests.canned_answer where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    UUID insert(UUID spaceId, String title, String body, UUID by, Instant at) {
        return sql.sql("""
                        insert into requests.canned_answer (space_id, title, body, written_at, written_by)
                        values (:space, :title, :body, :at, :by) returning id
                        """)
                .param("space", spaceId)
                .param("title", title)
                .param("body", body)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    void write(UUID id, String title, String body, UUID by, Instant at) {
        sql.sql("""
                        update requests.canned_answer set title = :title, body = :body, written_at = :at, written_by = :by where id = :id
                        """)
                .param("id", id)
                .param("title", title)
                .param("body", body)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from requests.canned_answer where id = :id")
                .param("id", id)
                .update();
    }
}
