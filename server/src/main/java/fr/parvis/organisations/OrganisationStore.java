package fr.parvis.organisations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {
    private static final String SELECT = """
            select organisation_id as id, slug, name, kind, accent, time_zone, arms_url, storage_quota
            from organisations.identity
            """;

    private final JdbcClient sql;

    OrganisationStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insert(CreateOrganisation command, String slug, Instant at) {
        return sql.sql("""
                        insert into organisations.organisation (slug, name, kind, accent, time_zone, storage_quota, created_at)
                        values (:slug, :name, :kind, coalesce(:accent, 'fontaine'), coalesce(:zone, 'Europe/Paris'), :quota, :at)
                        returning id
                        """)
                .param("slug", slug)
                .param("name", command.name().strip())
                .param("kind", command.kind().name())
                .param("accent", command.accent())
                .param("zone", command.timeZone())
                .param("quota", command.storageQuota())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    void update(UUID id, CreateOrganisation command, boolean quotaToo) {
        sql.sql("""
                        update organisations.organisation
                        set name = :name, kind = :kind, accent = coalesce(:accent, accent), time_zone = coalesce(:zone, time_zone),
                            storage_quota = case when :quotaToo then :quota else storage_quota end
                        where id = :id
                        """)
                .param("id", id)
                .param("name", command.name().strip())
                .param("kind", command.kind().name())
                .param("accent", command.accent())
                .param("zone", command.timeZone())
                .param("quotaToo", quotaToo)
                .param("quota", command.storageQuota(), java.sql.Types.BIGINT)
                .update();
    }

    Optional<Organisation> find(UUID id) {
        return sql.sql(SELECT + "where organisation_id = :id")
                .param("id", id)
                .query(Organisation.class)
                .optional();
    }

    Optional<Organisation> findBySlug(String slug) {
        return sql.sql(SELECT + "where slug = :slug")
                .param("slug", slug)
                .query(Organisation.class)
                .optional();
    }

    List<Organisation> all() {
        return sql.sql(SELECT + "order by name collate platform.french, organisation_id")
                .query(Organisation.class)
                .list();
    }

    boolean slugTaken(String slug) {
        return sql.sql("select exists (select from organisations.organisation where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    boolean any() {
        return sql.sql("select exists (select from organisations.organisation)")
                .query(Boolean.class)
                .single();
    }

    void setArms(UUID id, byte @Nullable [] png, Instant at) {
        sql.sql("update organisations.organisation set arms = :png, arms_changed_at = :at where id = :id")
                .param("at", png == null ? null : Timestamp.from(at))
                .param("id", id)
                .param("png", png, java.sql.Types.BINARY)
                .update();
    }

    Optional<byte[]> findArms(UUID id) {
        return sql.sql("select arms from organisations.organisation where id = :id and arms is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }
}
