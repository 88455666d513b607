package fr.parvis.people.signin;

import fr.parvis.people.PersonView;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A session in force, with what every request needs to know of its person.
    record Current(
            UUID id,
            UUID personId,
            @Nullable UUID affiliationId,
            boolean platformAdmin,
            boolean guest,
            @Nullable String locale,
            Instant lastSeenAt,
            Instant expiresAt) {}

    UUID insert(UUID personId, byte[] tokenHash, Origin origin, boolean remembered, Instant at, Instant expiresAt) {
        return sql.sql("""
                        insert into people.session
                          (token_hash, person_id, created_at, last_seen_at, expires_at, remembered, user_agent, address)
                        values (:hash, :person, :at, :at, :expires, :remembered, :agent, :address)
                        returning id
                        """)
                .param("hash", tokenHash)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .param("expires", Timestamp.from(expiresAt))
                .param("remembered", remembered)
                .param("agent", origin.userAgent())
                .param("address", origin.address())
                .query(UUID.class)
                .single();
    }

    /// The one statement that a request costs: nothing for a session that ended, an account that was closed, a
    /// guest whose time is over.
    Optional<Current> find(byte[] tokenHash, Instant at) {
        return sql.sql("""
                        select s.id, s.person_id, hat.id as affiliation_id, p.platform_admin_since is not null as platform_admin,
                               hat.id is null and g.person_id is not null as guest, p.locale, s.last_seen_at, s.expires_at
                        from people.session s
                        join people.person p on p.id = s.person_id
                        left join people.guest g on g.person_id = p.id
                        left join lateral (
                          select a.id from people.affiliation a
                          where a.person_id = p.id and a.ended_at is null
                          order by (a.id = s.affiliation_id) is true desc, a.started_at, a.id limit 1
                        ) as hat on true
                        where s.token_hash = :hash and s.revoked_at is null and s.expires_at > :at and p.closed_at is null
                          and (hat.id is not null or p.platform_admin_since is not null or g.ends_at > :at)
                        """)
                .param("hash", tokenHash)
                .param("at", Timestamp.from(at))
                .query(Current.class)
                .optional();
    }

    Set<UUID> inForce(Set<UUID> sessionIds, Instant at) {
        return new HashSet<>(sql.sql("""
                        select s.id
                        from people.session s
                        join people.person p on p.id = s.person_id
                        left join people.guest g on g.person_id = p.id
                        where s.id = any(:sessions) and s.revoked_at is null and s.expires_at > :at and p.closed_at is null
                          and (p.platform_admin_since is not null or g.ends_at > :at
                               or exists (select from people.affiliation a where a.person_id = p.id and a.ended_at is null))
                        """)
                .param("sessions", sessionIds.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .list());
    }

    /// @return whether the session is a remembered one
    boolean prolong(byte[] tokenHash, Instant end, Instant rememberedEnd) {
        return sql.sql("""
                        update people.session
                        set expires_at = case when remembered then :rememberedEnd::timestamptz else :end end
                        where token_hash = :hash and revoked_at is null
                        returning remembered
                        """)
                .param("hash", tokenHash)
                .param("end", Timestamp.from(end))
                .param("rememberedEnd", Timestamp.from(rememberedEnd))
                .query(Boolean.class)
                .single();
    }

    void seen(UUID sessionId, Instant at, Instant unlessSince) {
        sql.sql("update people.session set last_seen_at = :at where id = :id and last_seen_at < :since")
                .param("id", sessionId)
                .param("at", Timestamp.from(at))
                .param("since", Timestamp.from(unlessSince))
                .update();
    }

    /// Closed accounts and guests whose time is over are as unknown as anybody.
    Optional<UUID> findPerson(String identifier, Instant at) {
        return sql.sql("""
                        select p.id
                        from people.person p
                        left join people.guest g on g.person_id = p.id
                        where (lower(p.email) = lower(:identifier) or lower(p.login) = lower(:identifier)) and p.closed_at is null
                          and (g.person_id is null or g.ends_at > :at or p.platform_admin_since is not null
                               or exists (select from people.affiliation a where a.person_id = p.id and a.ended_at is null))
                        """)
                .param("identifier", identifier)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional();
    }

    PersonView person(UUID personId) {
        return sql.sql("""
                        select person_id as id, given_name, family_name, post, external, organisation_name, tone, photo_url
                        from people.card where person_id = :id
                        """).param("id", personId).query(PersonView.class).single();
    }

    SessionView.Contact contact(UUID personId) {
        return sql.sql("select email, login, locale from people.person where id = :id")
                .param("id", personId)
                .query(SessionView.Contact.class)
                .single();
    }

    List<OpenSession> open(UUID personId, @Nullable UUID current, Instant at) {
        return sql.sql("""
                        select id, created_at, last_seen_at, expires_at, remembered, user_agent, address,
                               id is not distinct from :current as current
                        from people.session
                        where person_id = :person and revoked_at is null and expires_at > :at
                        order by current desc, last_seen_at desc, id
                        """)
                .param("person", personId)
                .param("current", current, Types.OTHER)
                .param("at", Timestamp.from(at))
                .query(OpenSession.class)
                .list();
    }

    boolean revoke(UUID personId, UUID sessionId, Instant at) {
        return sql.sql("""
                                update people.session set revoked_at = :at
                                where id = :id and person_id = :person and revoked_at is null
                                """)
                        .param("id", sessionId)
                        .param("person", personId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void revoke(byte[] tokenHash, Instant at) {
        sql.sql("update people.session set revoked_at = :at where token_hash = :hash and revoked_at is null")
                .param("hash", tokenHash)
                .param("at", Timestamp.from(at))
                .update();
    }

    void revokeAll(UUID personId, @Nullable UUID exceptSession, Instant at) {
        sql.sql("""
                        update people.session set revoked_at = :at
                        where person_id = :person and revoked_at is null and id is distinct from :except
                        """)
                .param("person", personId)
                .param("except", exceptSession, Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// False when the hat is not one of the person's.
    boolean wear(UUID sessionId, UUID personId, UUID affiliationId) {
        return sql.sql("""
                                update people.session set affiliation_id = :hat
                                where id = :id and exists (
                                  select from people.affiliation where id = :hat and person_id = :person and ended_at is null)
                                """)
                        .param("id", sessionId)
                        .param("person", personId)
                        .param("hat", affiliationId)
                        .update()
                == 1;
    }

    /// Sessions stay long enough to tell an address that the person used before from a new one.
    int forget(Instant endedBefore) {
        return sql.sql("delete from people.session where expires_at < :before")
                .param("before", Timestamp.from(endedBefore))
                .update();
    }

    boolean signedInFrom(UUID personId, String address) {
        return sql.sql("select exists (select from people.session where person_id = :person and address = :address)")
                .param("person", personId)
                .param("address", address)
                .query(Boolean.class)
                .single();
    }
}
