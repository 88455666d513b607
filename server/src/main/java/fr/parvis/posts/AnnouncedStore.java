package fr.parvis.posts;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /// @param announced whether it still is
    record Telling(UUID postId, @Nullable UUID by, Instant at, boolean announced) {}

    /// Whether there are more people in a space than are told of a thing at once.
    boolean mayBeMany(UUID spaceId) {
        return sql.sql("""
                        select count(*) > :many
                        from (select from spaces.membership where space_id = :space limit :many + 1) of_them
                        """)
                .param("space", spaceId)
                .param("many", PersonalNotice.MANY)
                .query(Boolean.class)
                .single();
    }

    void tellLater(UUID id, @Nullable UUID by, Instant at) {
        sql.sql("insert into posts.telling (post_id, by_id, at) values (:post, :by, :at)")
                .param("post", id)
                .param("by", by)
                .param("at", PostStore.utc(at))
                .update();
    }

    /// The oldest that no other node is at, told of once.
    Optional<Telling> takeTelling() {
        return sql.sql("""
                        delete from posts.telling t using posts.post p
                        where p.id = t.post_id and t.id = (select id from posts.telling order by id limit 1 for update skip locked)
                        returning t.post_id, t.by_id, t.at, p.announced_at is not null as announced
                        """)
                .query((row, number) -> new Telling(
                        row.getObject("post_id", UUID.class),
                        row.getObject("by_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("announced")))
                .optional();
    }
}
