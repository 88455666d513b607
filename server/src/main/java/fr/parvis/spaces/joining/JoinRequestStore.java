package fr.parvis.spaces.joining;

import fr.parvis.platform.TodayItem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who asks to come in.
@Repository
class JoinRequestStore {
    private final JdbcClient sql;

    JoinRequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return false while an earlier asking waits
    boolean insert(UUID spaceId, UUID personId, @Nullable String message, Instant at) {
        return sql.sql("""
                                insert into spaces.join_request (space_id, person_id, message, asked_at)
                                values (:space, :person, :message, :at)
                                on conflict (space_id, person_id) where decided_at is null do nothing
                                """)
                        .param("space", spaceId)
                        .param("person", personId)
                        .param("message", message)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void delete(UUID spaceId, UUID personId) {
        sql.sql(
                        "delete from spaces.join_request where space_id = :space and person_id = :person and decided_at is null")
                .param("space", spaceId)
                .param("person", personId)
                .update();
    }

    List<JoinRequestView> waiting(UUID spaceId) {
        return sql.sql("""
                        select j.id, j.person_id, p.given_name, p.family_name, coalesce(h.post, p.post) as post,
                               case when h.person_id is not null then o.name else p.organisation_name end as organisation_name,
                               p.tone, p.photo_url, j.message, j.asked_at
                        from spaces.join_request j
                        join spaces.space s on s.id = j.space_id
                        join organisations.identity o on o.organisation_id = s.organisation_id
                        join people.card p on p.person_id = j.person_id
                        left join people.hat h on h.person_id = j.person_id and h.organisation_id = s.organisation_id
                        where j.space_id = :space and j.decided_at is null
                        order by j.asked_at, j.id
                        """)
                .param("space", spaceId)
                .query((row, _) -> new JoinRequestView(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("post"),
                        row.getString("organisation_name"),
                        row.getInt("tone"),
                        row.getString("photo_url"),
                        row.getString("message"),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /// At the doors of all the spaces that the person runs.
    List<TodayItem> today(UUID personId, int limit) {
        return sql.sql("""
                        select j.id, s.name, s.organisation_slug, s.slug, p.name as person_name, j.message, j.asked_at
                        from spaces.membership m
                        join spaces.identity s on s.space_id = m.space_id and s.archived_at is null and s.ended_at is null
                        join spaces.join_request j on j.space_id = m.space_id and j.decided_at is null
                        join people.identity p on p.person_id = j.person_id
                        where m.person_id = :person and m.role = 'FACILITATOR'
                        order by j.asked_at desc, j.id desc limit :limit
                        """)
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        "join-request",
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("message"),
                        row.getString("name"),
                        row.getString("person_name"),
                        "/espaces/" + row.getString("organisation_slug") + "/" + row.getString("slug") + "/membres",
                        row.getTimestamp("asked_at").toInstant(),
                        0))
                .list();
    }

    Optional<UUID> findPerson(UUID spaceId, UUID requestId) {
        return sql.sql("select person_id from spaces.join_request where space_id = :space and id = :request")
                .param("space", spaceId)
                .param("request", requestId)
                .query(UUID.class)
                .optional();
    }

    /// @return false where it was decided before
    boolean decide(UUID requestId, boolean accepted, UUID by, Instant at) {
        return sql.sql("""
                                update spaces.join_request set decided_at = :at, decided_by = :by, accepted = :accepted
                                where id = :request and decided_at is null
                                """)
                        .param("request", requestId)
                        .param("accepted", accepted)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<UUID> facilitators(UUID spaceId) {
        return sql.sql("select person_id from spaces.membership where space_id = :space and role = 'FACILITATOR'")
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }
}
