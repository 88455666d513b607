package fr.parvis.visitors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who stands at the public doors. A row is held against whoever changes it, not against a letter to it: whoever writes
/// many of these holds what lies behind the door, which whoever holds a visit waits for.
@Repository
class VisitStore {
    private static final String SELECT =
            "select id, door, place_id, name, email, consents, came_at, asked_at, proved_at, erase_at from visitors.visit";
    private static final int AT_ONCE = 200;

    private final JdbcClient sql;

    VisitStore(JdbcClient sql) {
        this.sql = sql;
    }

    byte[] secret() {
        return sql.sql("select secret from visitors.key").query(byte[].class).single();
    }

    void insert(UUID id, NewVisit it, String email, byte[] origin, byte[] draft, byte[] token, Instant at) {
        sql.sql("""
                        insert into visitors.visit (id, door, place_id, space_id, name, email, consents, came_at, origin, draft_hash, token_hash, erase_at)
                        values (:id, :door, :place, :space, :name, :email, :consents, :at, :origin, :draft, :token, :erase)
                        """)
                .param("id", id)
                .param("door", it.door())
                .param("place", it.placeId())
                .param("space", it.spaceId())
                .param("name", it.name())
                .param("email", email)
                .param("consents", it.consents().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("origin", origin)
                .param("draft", draft)
                .param("token", token)
                .param("erase", Timestamp.from(it.eraseAt()))
                .update();
    }

    void insertProved(UUID id, NewVisit it, @Nullable String email, byte[] token, Instant at) {
        sql.sql("""
                        insert into visitors.visit (id, door, place_id, space_id, name, email, consents, came_at, token_hash, asked_at, proved_at, erase_at)
                        values (:id, :door, :place, :space, :name, :email, :consents, :at, :token, :at, :at, :erase)
                        """)
                .param("id", id)
                .param("door", it.door())
                .param("place", it.placeId())
                .param("space", it.spaceId())
                .param("name", it.name())
                .param("email", email, Types.VARCHAR)
                .param("consents", it.consents().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("token", token)
                .param("erase", Timestamp.from(it.eraseAt()))
                .update();
    }

    void keepUntil(UUID id, Instant eraseAt) {
        sql.sql("update visitors.visit set erase_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(eraseAt))
                .update();
    }

    /// @return false where it was asked before
    boolean ask(UUID id, Instant at) {
        return sql.sql("update visitors.visit set asked_at = :at where id = :id and asked_at is null")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void prove(UUID id, Instant at) {
        sql.sql("""
                        update visitors.visit set proved_at = :at, origin = null, draft_hash = null
                        where id = :id and proved_at is null
                        """).param("id", id).param("at", Timestamp.from(at)).update();
    }

    Optional<Visit> lockDraft(byte[] hash, String door) {
        return sql.sql(SELECT + " where draft_hash = :hash and door = :door and asked_at is null for no key update")
                .param("hash", hash)
                .param("door", door)
                .query((row, _) -> visit(row))
                .optional();
    }

    Optional<Visit> lock(byte[] hash, String door) {
        return sql.sql(SELECT + " where token_hash = :hash and door = :door for no key update")
                .param("hash", hash)
                .param("door", door)
                .query((row, _) -> visit(row))
                .optional();
    }

    List<Visit> find(Collection<UUID> ids) {
        return sql.sql(SELECT + " where id = any (:ids::uuid[]) order by came_at, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> visit(row))
                .list();
    }

    /// Whoever counts the same waits until this transaction ends: else many at once would each see room for one more.
    ///
    /// @param counted in the same order for everybody
    void alone(String... counted) {
        sql.sql("select count(pg_advisory_xact_lock(hashtextextended(k, 303))::text) from unnest(:keys::text[]) as k")
                .param("keys", counted)
                .query(Integer.class)
                .single();
    }

    /// Visits whose address is not proved.
    record Unproved(int atDoor, int forAddress, int fromPlace) {}

    Unproved countUnproved(NewVisit it, String email, Instant sinceDay, byte[] origin, Instant sinceHour) {
        return sql.sql("""
                        select (select count(*)::int from visitors.visit
                                where door = :door and place_id = :place and proved_at is null) as at_door,
                               (select count(*)::int from visitors.visit
                                where lower(email) = lower(:email) and came_at > :day and proved_at is null) as for_address,
                               (select count(*)::int from visitors.visit
                                where origin = :origin and came_at > :hour and proved_at is null) as from_place
                        """)
                .param("door", it.door())
                .param("place", it.placeId())
                .param("email", email)
                .param("day", Timestamp.from(sinceDay))
                .param("origin", origin)
                .param("hour", Timestamp.from(sinceHour))
                .query(Unproved.class)
                .single();
    }

    int countProved(String door, UUID placeId, String email) {
        return sql.sql("""
                        select count(*) from visitors.visit
                        where door = :door and place_id = :place and lower(email) = lower(:email) and proved_at is not null
                        """)
                .param("door", door)
                .param("place", placeId)
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    /// What was sent from an address to one place, the latest last.
    List<Visit> sent(String door, UUID placeId, String email) {
        return sql.sql(SELECT + """
                         where door = :door and place_id = :place and lower(email) = lower(:email) and asked_at is not null
                        order by came_at, id limit 20
                        """)
                .param("door", door)
                .param("place", placeId)
                .param("email", email)
                .query((row, _) -> visit(row))
                .list();
    }

    void addLetter(UUID messageId, UUID visitId) {
        sql.sql("insert into visitors.letter (message_id, visit_id) values (:message, :visit)")
                .param("message", messageId)
                .param("visit", visitId)
                .update();
    }

    /// Takes mails whose visit is gone.
    List<UUID> takeLetters() {
        return sql.sql("delete from visitors.letter where visit_id is null returning message_id")
                .query(UUID.class)
                .list();
    }

    record Ending(UUID id, String door) {}

    /// Some whose date has come, all at one place.
    List<Ending> due(Instant now) {
        return ending("v.erase_at <= :now", now, now);
    }

    /// Some that nobody proved in time, all at one place.
    ///
    /// @param drafts pages begun before that and never sent
    /// @param mails mails that went before that and were never followed
    List<Ending> unproved(Instant drafts, Instant mails) {
        return ending(
                "v.proved_at is null and v.came_at <= case when v.asked_at is null then :now::timestamptz else :other end",
                drafts,
                mails);
    }

    private List<Ending> ending(String over, Instant now, Instant other) {
        return sql.sql("select v.id, v.door from visitors.visit v where " + over + """
                         and (v.door, v.place_id) = (select v.door, v.place_id from visitors.visit v where
                        """ + over
                        + " order by v.erase_at, v.id limit 1) limit " + AT_ONCE + " for no key update skip locked")
                .param("now", Timestamp.from(now))
                .param("other", Timestamp.from(other))
                .query(Ending.class)
                .list();
    }

    void delete(Collection<UUID> ids) {
        sql.sql("delete from visitors.visit where id = any (:ids::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// @return false where it was handed in before
    boolean spend(byte[] challenge, Instant at) {
        return sql.sql("insert into visitors.spent (challenge, at) values (:challenge, :at) on conflict do nothing")
                        .param("challenge", challenge)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void forgetSpent(Instant before) {
        sql.sql("delete from visitors.spent where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getString("door"),
                row.getObject("place_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                List.of((String[]) row.getArray("consents").getArray()),
                row.getTimestamp("came_at").toInstant(),
                instant(row, "asked_at"),
                instant(row, "proved_at"),
                row.getTimestamp("erase_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
