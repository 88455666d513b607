package fr.parvis.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HatStore {
    private final JdbcClient sql;

    HatStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Hat> hats(UUID personId) {
        return sql.sql("""
                        select a.id, a.organisation_id, o.slug as organisation_slug, o.name as organisation_name,
                               o.kind as organisation_kind, o.accent, o.time_zone, o.arms_url, a.kind, a.post, a.role
                        from people.affiliation a
                        join organisations.identity o on o.organisation_id = a.organisation_id
                        where a.person_id = :person and a.ended_at is null
                        order by a.started_at, a.id
                        """).param("person", personId).query(Hat.class).list();
    }

    Optional<OrganisationRole> role(UUID personId, UUID organisationId) {
        return sql.sql("""
                        select role from people.affiliation
                        where person_id = :person and organisation_id = :organisation and ended_at is null
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .query((row, _) -> OrganisationRole.valueOf(row.getString("role")))
                .optional();
    }

    Set<UUID> organisations(UUID personId) {
        return sql.sql("select organisation_id from people.affiliation where person_id = :person and ended_at is null")
                .param("person", personId)
                .query(UUID.class)
                .set();
    }

    /// False when the person has a current hat there.
    boolean insert(
            UUID personId,
            UUID organisationId,
            AffiliationKind kind,
            @Nullable String post,
            OrganisationRole role,
            Instant at) {
        return sql.sql("""
                                insert into people.affiliation (person_id, organisation_id, kind, post, role, started_at)
                                values (:person, :organisation, :kind, :post, :role, :at)
                                on conflict do nothing
                                """)
                        .param("person", personId)
                        .param("organisation", organisationId)
                        .param("kind", kind.name())
                        .param("post", post)
                        .param("role", role.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void change(
            UUID personId, UUID organisationId, AffiliationKind kind, @Nullable String post, OrganisationRole role) {
        sql.sql("""
                        update people.affiliation set kind = :kind, post = :post, role = :role
                        where person_id = :person and organisation_id = :organisation and ended_at is null
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .param("kind", kind.name())
                .param("post", post)
                .param("role", role.name())
                .update();
    }

    /// Changes to who administers happen one at a time, so that two administrators cannot both step down at once.
    List<UUID> lockAdministrators(UUID organisationId) {
        return sql.sql("""
                        select person_id from people.affiliation
                        where organisation_id = :organisation and role = 'ORG_ADMIN' and ended_at is null
                        order by id for update
                        """)
                .param("organisation", organisationId)
                .query(UUID.class)
                .list();
    }

    /// Ends the hat, and with it the places in the authority's services and groups.
    void end(UUID personId, UUID organisationId, Instant at) {
        sql.sql("""
                        update people.affiliation set ended_at = :at
                        where person_id = :person and organisation_id = :organisation and ended_at is null
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .param("at", Timestamp.from(at))
                .update();
        sql.sql("""
                        delete from people.unit_member m using organisations.unit_identity u
                        where m.person_id = :person and u.unit_id = m.unit_id and u.organisation_id = :organisation
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .update();
        sql.sql("""
                        delete from people.group_person m using people.person_group g
                        where m.person_id = :person and g.id = m.group_id and g.organisation_id = :organisation
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .update();
    }
}
