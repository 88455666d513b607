package fr.parvis.broadcasts;

import fr.parvis.broadcasts.BroadcastView.BroadcastLine;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BroadcastStore {
    private static final String BROADCAST = """
            select id, organisation_id, space_id, author_id, title, body, confirmable, address, everybody, created_at, changed_at, sent_at, chased_at
            from broadcasts.broadcast where id = :id
            """;

    private final JdbcClient sql;

    BroadcastStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insert(UUID organisationId, @Nullable UUID spaceId, UUID authorId, Instant at) {
        return sql.sql("""
                        insert into broadcasts.broadcast (organisation_id, space_id, author_id, title, body, confirmable, everybody, created_at, changed_at)
                        values (:organisation, :space, :author, '', '', false, :space::uuid is not null, :at, :at)
                        returning id
                        """)
                .param("organisation", organisationId)
                .param("space", spaceId, Types.OTHER)
                .param("author", authorId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    Optional<Broadcast> find(UUID id) {
        return sql.sql(BROADCAST).param("id", id).query(Broadcast.class).optional();
    }

    /// Alone with it until the end of the transaction.
    Optional<Broadcast> lock(UUID id) {
        return sql.sql(BROADCAST + " for update")
                .param("id", id)
                .query(Broadcast.class)
                .optional();
    }

    /// What was sent there, and one's own drafts; drafts first, then the latest.
    List<BroadcastLine> lines(UUID organisationId, @Nullable UUID spaceId, UUID personId) {
        return sql.sql("""
                        select b.id, b.title, a.name as author_name, b.changed_at, b.sent_at, n.people, n.reached
                        from broadcasts.broadcast b
                        join people.identity a on a.person_id = b.author_id
                        cross join lateral (
                          select count(*)::int as people, count(*) filter (where r.read_at is not null or r.called_at is not null)::int as reached
                          from broadcasts.recipient r where r.broadcast_id = b.id
                        ) as n
                        where b.organisation_id = :organisation and b.space_id is not distinct from (:space)::uuid
                          and (b.sent_at is not null or b.author_id = :person)
                        order by b.sent_at is not null, coalesce(b.sent_at, b.changed_at) desc, b.id limit 200
                        """)
                .param("organisation", organisationId)
                .param("space", spaceId, Types.OTHER)
                .param("person", personId)
                .query(BroadcastLine.class)
                .list();
    }

    void write(UUID id, WriteBroadcast draft, @Nullable String address, Instant at) {
        sql.sql("""
                        update broadcasts.broadcast
                        set title = :title, body = :body, confirmable = :confirmable, address = :address, everybody = :everybody, changed_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("title", draft.title())
                .param("body", draft.body())
                .param("confirmable", draft.confirmable())
                .param("address", address)
                .param("everybody", draft.everybody())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sent(UUID id, Instant at) {
        sql.sql("update broadcasts.broadcast set sent_at = :at, changed_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void chased(UUID id, UUID by, Instant at) {
        sql.sql("update broadcasts.broadcast set chased_at = :at, chased_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from broadcasts.broadcast where id = :id and sent_at is null")
                .param("id", id)
                .update();
    }
}
