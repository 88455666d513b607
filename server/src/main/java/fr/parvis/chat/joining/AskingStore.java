package fr.parvis.chat.joining;

import fr.parvis.chat.Interlocutor;
import fr.parvis.chat.joining.DoorView.AskingView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who stands in front of a door.
@Repository
class AskingStore {
    private final JdbcClient sql;

    AskingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Somebody at a door, as whoever decides needs it.
    ///
    /// @param personId null for somebody without an account
    record Asking(
            UUID id,
            UUID doorId,
            @Nullable UUID personId,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String message,
            Instant askedAt,
            @Nullable Instant confirmedAt,
            @Nullable Boolean accepted,
            @Nullable String word) {}

    private static final String SELECT = """
            select id, door_id, person_id, given_name, family_name, email, message, asked_at, confirmed_at, accepted, word
            from chat.asking
            """;

    Optional<Asking> find(UUID doorId, UUID personId) {
        return sql.sql(SELECT + " where door_id = :door and person_id = :person")
                .param("door", doorId)
                .param("person", personId)
                .query(Asking.class)
                .optional();
    }

    Optional<Asking> find(byte[] tokenHash) {
        return sql.sql(SELECT + " where token_hash = :token")
                .param("token", tokenHash)
                .query(Asking.class)
                .optional();
    }

    /// One that waits at a topic's door; nobody else decides it meanwhile.
    Optional<Asking> lock(UUID conversationId, UUID id) {
        return sql.sql(SELECT + """
                        where id = :id and confirmed_at is not null
                          and door_id in (select d.id from chat.door d where d.conversation_id = :conversation)
                        for update
                        """)
                .param("id", id)
                .param("conversation", conversationId)
                .query(Asking.class)
                .optional();
    }

    boolean insert(UUID doorId, UUID personId, @Nullable String message, Instant at) {
        return sql.sql("""
                                insert into chat.asking (door_id, person_id, message, asked_at, confirmed_at)
                                values (:door, :person, :message, :at, :at)
                                on conflict (door_id, person_id) where person_id is not null do nothing
                                """)
                        .param("door", doorId)
                        .param("person", personId)
                        .param("message", message, Types.VARCHAR)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void insert(UUID doorId, Knock who, @Nullable String message, byte[] tokenHash, String origin, Instant at) {
        sql.sql("""
                        insert into chat.asking (door_id, given_name, family_name, email, message, asked_at, origin, token_hash)
                        values (:door, :given, :family, :email, :message, :at, :origin, :token)
                        """)
                .param("door", doorId)
                .param("given", who.givenName())
                .param("family", who.familyName())
                .param("email", who.email())
                .param("message", message, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("origin", origin)
                .param("token", tokenHash)
                .update();
    }

    /// How many unproved ones came from a place since then.
    int countFrom(String origin, Instant since) {
        return sql.sql(
                        "select count(*) from chat.asking where confirmed_at is null and origin = :origin and asked_at > :since")
                .param("origin", origin)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    int countFor(String email, Instant since) {
        return sql.sql("select count(*) from chat.asking where lower(email) = lower(:email) and asked_at > :since")
                .param("email", email)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /// Their address is proved; what the same person asked there before, and nobody answered, is over.
    void confirm(Asking asking, Instant at) {
        sql.sql("""
                        with former as (
                          delete from chat.asking a
                          where a.door_id = :door and a.id <> :id and a.decided_at is null and lower(a.email) = lower(:email)
                        )
                        update chat.asking set confirmed_at = :at, origin = null where id = :id
                        """)
                .param("door", asking.doorId())
                .param("id", asking.id())
                .param("email", asking.email())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// @return false where somebody else answered before
    boolean decide(UUID id, boolean accepted, @Nullable String word, UUID by, Instant at) {
        return sql.sql("""
                                update chat.asking set decided_at = :at, decided_by = :by, accepted = :accepted, word = :word
                                where id = :id and decided_at is null
                                """)
                        .param("id", id)
                        .param("accepted", accepted)
                        .param("word", word, Types.VARCHAR)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Who waits at a topic's door, former links included.
    List<AskingView> waiting(UUID conversationId) {
        return sql.sql("select a.id, a.given_name as given, a.family_name as family, a.email, a.message, a.asked_at, "
                        + Interlocutor.COLUMNS + """
                         from chat.door d
                        join chat.asking a on a.door_id = d.id and a.decided_at is null and a.confirmed_at is not null
                        left join people.card p on p.person_id = a.person_id
                        where d.conversation_id = :conversation
                        order by a.asked_at, a.id
                        """)
                .param("conversation", conversationId)
                .query((row, _) -> view(row))
                .list();
    }

    private static AskingView view(ResultSet row) throws SQLException {
        var person = row.getObject("person_id") == null ? null : Interlocutor.of(row);
        return new AskingView(
                row.getObject("id", UUID.class),
                person,
                person == null ? row.getString("given") + " " + row.getString("family") : person.name(),
                row.getString("email"),
                row.getString("message"),
                row.getTimestamp("asked_at").toInstant());
    }

    void forgetUnproved(Instant before) {
        sql.sql("delete from chat.asking where confirmed_at is null and asked_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
