package fr.parvis.people.signin;

import fr.parvis.platform.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The passwords of programs, in `people.application_password`.
@Repository
class ApplicationPasswordStore {
    private final JdbcClient sql;

    ApplicationPasswordStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A password in force, with whom it stands for.
    record Known(UUID id, Actor actor, @Nullable Instant lastUsedAt) {}

    UUID insert(UUID personId, String name, byte[] hash, Instant at) {
        return sql.sql("""
                        insert into people.application_password (person_id, name, secret_hash, created_at)
                        values (:person, :name, :hash, :at) returning id
                        """)
                .param("person", personId)
                .param("name", name)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    /// The one statement that a request costs: nothing for a password taken back, another person's, an account that
    /// was closed, a guest whose time is over.
    Optional<Known> find(String identifier, byte[] hash, Instant at) {
        return sql.sql("""
                        select a.id, a.person_id, a.last_used_at, hat.id as affiliation_id, p.platform_admin_since is not null as platform_admin,
                               hat.id is null and g.person_id is not null as guest, p.locale
                        from people.application_password a
                        join people.person p on p.id = a.person_id
                        left join people.guest g on g.person_id = p.id
                        left join lateral (
                          select f.id from people.affiliation f
                          where f.person_id = p.id and f.ended_at is null order by f.started_at, f.id limit 1
                        ) as hat on true
                        where a.secret_hash = :hash and a.revoked_at is null and p.closed_at is null
                          and (lower(p.email) = lower(:identifier) or lower(p.login) = lower(:identifier))
                          and (hat.id is not null or p.platform_admin_since is not null or g.ends_at > :at)
                        """)
                .param("identifier", identifier)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .query((row, _) -> {
                    var used = row.getTimestamp("last_used_at");
                    return new Known(
                            row.getObject("id", UUID.class),
                            new Actor(
                                    row.getObject("person_id", UUID.class),
                                    null,
                                    row.getObject("affiliation_id", UUID.class),
                                    row.getBoolean("platform_admin"),
                                    row.getBoolean("guest"),
                                    "en".equals(row.getString("locale")) ? Locale.ENGLISH : Locale.FRENCH),
                            used == null ? null : used.toInstant());
                })
                .optional();
    }

    void used(UUID id, String address, Instant at) {
        sql.sql("update people.application_password set last_used_at = :at, last_address = :address where id = :id")
                .param("id", id)
                .param("address", address)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<ApplicationPassword> inForce(UUID personId) {
        return sql.sql("""
                        select id, name, created_at, last_used_at, last_address
                        from people.application_password
                        where person_id = :person and revoked_at is null
                        order by created_at desc, id desc
                        """)
                .param("person", personId)
                .query(ApplicationPassword.class)
                .list();
    }

    int count(UUID personId) {
        return sql.sql(
                        "select count(*) from people.application_password where person_id = :person and revoked_at is null")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    boolean revoke(UUID personId, UUID id, Instant at) {
        return sql.sql("""
                                update people.application_password set revoked_at = :at
                                where id = :id and person_id = :person and revoked_at is null
                                """)
                        .param("id", id)
                        .param("person", personId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void forget(Instant revokedBefore) {
        sql.sql("delete from people.application_password where revoked_at < :before")
                .param("before", Timestamp.from(revokedBefore))
                .update();
    }
}
