package fr.parvis.chat.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The doors, by the hash of their secret.
@Repository
class DoorStore {
    private static final String SELECT = """
            select d.id, d.conversation_id, c.title, c.space_id, s.name as space_name, o.name as organisation_name,
                   d.opened_at, d.ends_at, d.most, p.name as opened_by,
                   d.closed_at is not null or c.closed_at is not null or s.archived_at is not null or s.ended_at is not null
                     or x.space_id is not null as shut,
                   x.space_id is not null as secret,
                   (select count(*) from chat.asking a
                    where a.door_id = d.id and a.confirmed_at is not null and a.accepted is not false) as came
            from chat.door d
            join chat.conversation c on c.id = d.conversation_id
            join spaces.identity s on s.space_id = c.space_id
            join organisations.identity o on o.organisation_id = s.organisation_id
            join people.identity p on p.person_id = d.opened_by
            left join spaces.secret x on x.space_id = c.space_id
            """;

    private final JdbcClient sql;

    DoorStore(JdbcClient sql) {
        this.sql = sql;
    }

    byte[] secret() {
        return sql.sql("select secret from chat.door_key").query(byte[].class).single();
    }

    Optional<Door> find(byte[] tokenHash) {
        return sql.sql(SELECT + " where d.token_hash = :token")
                .param("token", tokenHash)
                .query(DoorStore::door)
                .optional();
    }

    Optional<Door> find(UUID id) {
        return sql.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(DoorStore::door)
                .optional();
    }

    /// The one that hangs there.
    Optional<Door> findOf(UUID conversationId) {
        return sql.sql(SELECT + " where d.conversation_id = :conversation and d.closed_at is null")
                .param("conversation", conversationId)
                .query(DoorStore::door)
                .optional();
    }

    void insert(UUID id, UUID conversationId, byte[] tokenHash, OpenDoor command, UUID by, Instant at, Instant endsAt) {
        sql.sql("""
                        insert into chat.door (id, conversation_id, token_hash, opened_by, opened_at, ends_at, most)
                        values (:id, :conversation, :token, :by, :at, :ends, :most)
                        """)
                .param("id", id)
                .param("conversation", conversationId)
                .param("token", tokenHash)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("ends", Timestamp.from(endsAt))
                .param("most", command.most())
                .update();
    }

    /// @return whether one hung there
    boolean close(UUID conversationId, UUID by, Instant at) {
        return sql.sql("""
                                update chat.door set closed_at = :at, closed_by = :by
                                where conversation_id = :conversation and closed_at is null
                                """)
                        .param("conversation", conversationId)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Of two who ask at the same time, one waits for the other: the door holds no more than it is for.
    void lock(UUID id) {
        sql.sql("select id from chat.door where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    String organisation(UUID spaceId) {
        return sql.sql("""
                        select o.name from spaces.identity s join organisations.identity o on o.organisation_id = s.organisation_id
                        where s.space_id = :space
                        """).param("space", spaceId).query(String.class).single();
    }

    List<UUID> facilitators(UUID spaceId) {
        return sql.sql("select person_id from spaces.membership where space_id = :space and role = 'FACILITATOR'")
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    boolean isIn(UUID personId, UUID spaceId) {
        return sql.sql("select exists (select from spaces.membership where space_id = :space and person_id = :person)")
                .param("space", spaceId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    private static Door door(ResultSet row, int number) throws SQLException {
        return new Door(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("title"),
                row.getObject("space_id", UUID.class),
                row.getString("space_name"),
                row.getString("organisation_name"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("most"),
                row.getInt("came"),
                row.getString("opened_by"),
                row.getBoolean("shut"),
                row.getBoolean("secret"));
    }
}
