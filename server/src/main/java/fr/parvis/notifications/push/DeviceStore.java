package fr.parvis.notifications.push;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The devices on which people are told.
@Repository
class DeviceStore {
    private final JdbcClient sql;

    DeviceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where a browser is told, and what makes a text readable to it alone.
    record Address(String endpoint, byte[] publicKey, byte[] auth) {}

    /// Those where the person is signed in now, the latest first.
    List<DeviceView> inForce(UUID personId, @Nullable UUID sessionId, Instant at) {
        return sql.sql("""
                        select d.id, d.user_agent, d.since, d.session_id is not distinct from (:session)::uuid as here
                        from notifications.device d
                        join people.signed_in s on s.session_id = d.session_id and s.person_id = d.person_id
                        where d.person_id = :person and s.until > :at
                        order by here desc, d.since desc, d.id
                        """)
                .param("person", personId)
                .param("session", sessionId)
                .param("at", Timestamp.from(at))
                .query(DeviceView.class)
                .list();
    }

    /// A browser belongs to who used it last; a session has one.
    ///
    /// @return its id, where it is a new one
    Optional<UUID> insert(UUID personId, UUID sessionId, Address address, @Nullable String userAgent, Instant at) {
        sql.sql("""
                        delete from notifications.device
                        where endpoint = :endpoint and person_id <> :person or session_id = :session and endpoint <> :endpoint
                        """)
                .param("endpoint", address.endpoint())
                .param("person", personId)
                .param("session", sessionId)
                .update();
        return sql.sql("""
                        insert into notifications.device as d (person_id, session_id, endpoint, public_key, auth, user_agent, since)
                        values (:person, :session, :endpoint, :key, :auth, :agent, :at)
                        on conflict (endpoint) do update set session_id = excluded.session_id, public_key = excluded.public_key,
                          auth = excluded.auth, user_agent = excluded.user_agent
                        returning case when d.since = :at then d.id end
                        """)
                .param("person", personId)
                .param("session", sessionId)
                .param("endpoint", address.endpoint())
                .param("key", address.publicKey())
                .param("auth", address.auth())
                .param("agent", userAgent)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional();
    }

    /// What happened before somebody has a device is not pushed.
    void begin(UUID personId) {
        sql.sql("""
                        insert into notifications.push_turn (person_id, place)
                        select :person, coalesce(max(place), 0) from notifications.news on conflict do nothing
                        """).param("person", personId).update();
    }

    void keepLatest(UUID personId, int most) {
        sql.sql("""
                        delete from notifications.device where id in (
                          select id from notifications.device where person_id = :person order by since desc, id desc offset :most)
                        """).param("person", personId).param("most", most).update();
    }

    /// @return whether it is known as one of that person
    boolean renew(UUID personId, UUID sessionId, String endpoint, @Nullable Address replacement) {
        return sql.sql("""
                        update notifications.device
                        set session_id = :session, endpoint = coalesce(:other, endpoint), public_key = coalesce(:key, public_key),
                          auth = coalesce(:auth, auth)
                        where endpoint = :endpoint and person_id = :person
                          and not exists (select from notifications.device o where o.endpoint = :other and o.endpoint <> :endpoint)
                        """)
                        .param("person", personId)
                        .param("session", sessionId)
                        .param("endpoint", endpoint)
                        .param("other", replacement == null ? null : replacement.endpoint(), java.sql.Types.VARCHAR)
                        .param("key", replacement == null ? null : replacement.publicKey(), java.sql.Types.BINARY)
                        .param("auth", replacement == null ? null : replacement.auth(), java.sql.Types.BINARY)
                        .update()
                == 1;
    }

    /// @return whether it was there
    boolean delete(UUID personId, UUID deviceId) {
        return sql.sql("delete from notifications.device where id = :device and person_id = :person")
                        .param("device", deviceId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    /// Those of sessions that were ended, and of accounts that are closed. One where the time of a session is over
    /// stays: its person comes back.
    void deleteSignedOut() {
        sql.sql("""
                        delete from notifications.device d where not exists (
                          select from people.signed_in s where s.session_id = d.session_id and s.person_id = d.person_id)
                        """).update();
    }

    void deleteAll() {
        sql.sql("delete from notifications.device").update();
    }
}
