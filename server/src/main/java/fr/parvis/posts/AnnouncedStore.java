package fr.parvis.posts;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Posts as they are announced.
@Repository
class AnnouncedStore {
    private final JdbcClient sql;

    AnnouncedStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Announced(
            UUID id, UUID spaceId, UUID accessListId, String title, boolean asksReading, boolean awaitsApproval) {}

    Announced announced(UUID id) {
        return sql.sql("""
                        select p.id, p.space_id, p.access_list_id, p.title, n.reading_asked_at is not null as asks_reading,
                               c.post_id is not null and c.approved_at is null as awaits_approval
                        from posts.post p
                        left join posts.note n on n.post_id = p.id
                        left join posts.public_copy c on c.post_id = p.id
                        where p.id = :id
                        """).param("id", id).query(Announced.class).single();
    }

    /// Whoever wrote a note knows it.
    void read(UUID id, UUID personId, Instant at) {
        sql.sql(
                        "insert into posts.reading (post_id, person_id, at) values (:post, :person, :at) on conflict do nothing")
                .param("post", id)
                .param("person", personId)
                .param("at", PostStore.utc(at))
                .update();
    }
}
