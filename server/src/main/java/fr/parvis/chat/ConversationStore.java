package fr.parvis.chat;

import fr.parvis.spaces.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Conversations, and who is in them.
@Repository
class ConversationStore {
    private final JdbcClient sql;

    ConversationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A conversation that the person may read.
    Optional<Conversation> find(UUID personId, UUID id) {
        return sql.sql("""
                        select c.*, s.name, s.slug, s.organisation_slug, m.role::text as role,
                               s.archived_at is not null or s.ended_at is not null as archived,
                               array(select p.person_id from chat.participant p where p.conversation_id = c.id order by p.joined_at, p.person_id) as people
                        from chat.conversation c
                        left join spaces.identity s on s.space_id = c.space_id
                        left join spaces.membership m on m.space_id = c.space_id and m.person_id = :person
                        left join chat.participant me on me.conversation_id = c.id and me.person_id = :person
                        where c.id = :id and (m.person_id is not null or me.person_id is not null)
                        """)
                .param("person", personId)
                .param("id", id)
                .query((row, _) -> conversation(row, personId))
                .optional();
    }

    /// A topic as somebody stands in it who takes part by mail: they write, and do nothing else.
    Optional<Conversation> findByMail(UUID personId, UUID id) {
        return sql.sql("""
                        select c.*, s.name, s.slug, s.organisation_slug, 'CONTRIBUTOR' as role,
                               s.archived_at is not null or s.ended_at is not null as archived, '{}'::uuid[] as people
                        from chat.conversation c
                        join spaces.identity s on s.space_id = c.space_id
                        join chat.correspondent k on k.conversation_id = c.id and k.person_id = :person and k.removed_at is null
                        where c.id = :id
                        """)
                .param("person", personId)
                .param("id", id)
                .query((row, _) -> conversation(row, personId))
                .optional();
    }

    private static Conversation conversation(ResultSet row, UUID personId) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        var spaceId = row.getObject("space_id", UUID.class);
        var role = row.getString("role");
        return new Conversation(
                row.getObject("id", UUID.class),
                ConversationKind.valueOf(row.getString("kind")),
                spaceId == null
                        ? null
                        : new ConversationPlace(
                                spaceId,
                                row.getString("name"),
                                row.getString("slug"),
                                row.getString("organisation_slug")),
                row.getBoolean("archived"),
                row.getString("title"),
                row.getObject("created_by", UUID.class),
                closedAt == null ? null : closedAt.toInstant(),
                row.getObject("brought_by", UUID.class),
                row.getLong("revision"),
                row.getLong("last_seq"),
                row.getTimestamp("moved_at").toInstant(),
                personId,
                role == null ? null : Role.valueOf(role),
                Arrays.asList((UUID[]) row.getArray("people").getArray()));
    }

    boolean admits(UUID personId, UUID id) {
        return sql.sql("""
                        select exists (
                          select from chat.conversation c
                          where c.id = :id
                            and (exists (select from spaces.membership m where m.space_id = c.space_id and m.person_id = :person)
                                 or exists (select from chat.participant p where p.conversation_id = c.id and p.person_id = :person)))
                        """)
                .param("person", personId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    UUID insertTopic(UUID spaceId, String title, UUID by, Instant at) {
        return sql.sql("""
                        insert into chat.conversation (kind, space_id, title, created_at, created_by, moved_at)
                        values ('TOPIC', :space, :title, :at, :by, :at) returning id
                        """)
                .param("space", spaceId)
                .param("title", title)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /// @return nothing where the two have their conversation already
    Optional<UUID> insertDirect(String key, UUID by, Instant at) {
        return sql.sql("""
                        insert into chat.conversation (kind, direct_key, created_at, created_by, moved_at)
                        values ('DIRECT', :key, :at, :by, :at)
                        on conflict (direct_key) do nothing returning id
                        """)
                .param("key", key)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    UUID direct(String key) {
        return sql.sql("select id from chat.conversation where direct_key = :key")
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    UUID insertGroup(@Nullable String title, UUID by, Instant at) {
        return sql.sql("""
                        insert into chat.conversation (kind, title, created_at, created_by, moved_at)
                        values ('GROUP', :title, :at, :by, :at) returning id
                        """)
                .param("title", title)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /// New people have nothing to read of what was said before them.
    void insertParticipants(UUID id, List<UUID> personIds, Instant at) {
        sql.sql("""
                        with come as (
                          insert into chat.participant (conversation_id, person_id, joined_at)
                          select :id, person_id, :at from unnest(:people::uuid[]) as person_id
                          on conflict do nothing returning person_id
                        )
                        insert into chat.reading (conversation_id, person_id, read_seq)
                        select :id, come.person_id, c.last_seq from come join chat.conversation c on c.id = :id
                        on conflict (conversation_id, person_id) do update set read_seq = excluded.read_seq
                        """)
                .param("id", id)
                .param("people", personIds.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    void deleteParticipant(UUID id, UUID personId) {
        sql.sql("""
                        with gone as (delete from chat.draft where conversation_id = :id and person_id = :person)
                        delete from chat.participant where conversation_id = :id and person_id = :person
                        """).param("id", id).param("person", personId).update();
    }

    void rename(UUID id, String title) {
        sql.sql("update chat.conversation set title = :title where id = :id")
                .param("title", title)
                .param("id", id)
                .update();
    }

    void close(UUID id, @Nullable Instant at, @Nullable UUID by) {
        sql.sql("update chat.conversation set closed_at = :at::timestamptz, closed_by = :by::uuid where id = :id")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .update();
    }
}
