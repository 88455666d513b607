package fr.parvis.spaces;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of hidden spaces, and of who is in them.
@Repository
class HiddenSpaceStore {
    private final JdbcClient sql;

    HiddenSpaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those who open it, come or go at once follow one another.
    void lock(UUID id) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:id::text, 1))")
                .param("id", id)
                .query((_, _) -> true)
                .single();
    }

    boolean exists(UUID id) {
        return sql.sql("select exists (select from spaces.space where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// The authority of the first of these people who has one; a guest is of their sponsor's.
    Optional<UUID> findOrganisation(List<UUID> people) {
        return sql.sql("""
                        select h.organisation_id
                        from unnest(:people::uuid[]) with ordinality as person (id, place)
                        left join people.guest_stay g on g.person_id = person.id
                        join people.hat h on h.person_id = person.id or h.person_id = g.sponsor_id
                        order by h.person_id = person.id desc, place, h.started_at limit 1
                        """)
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    /// Its address is its key: nobody finds it by its name, and none takes the place of a name.
    void insert(UUID id, UUID organisationId, String name, UUID listId, UUID by, Instant at) {
        sql.sql("""
                        insert into spaces.space (id, organisation_id, slug, name, type, access, access_list_id, created_at, created_by,
                                                  active_at, hidden)
                        values (:id, :organisation, :id::text, :name, 'PROJECT', 'SECRET', :list, :at, :by, :at, true)
                        """)
                .param("id", id)
                .param("organisation", organisationId)
                .param("name", name)
                .param("list", listId)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void admit(UUID id, List<UUID> people) {
        sql.sql("""
                        insert into spaces.insider (person_id, space_id, role, hidden)
                        select person, s.id, 'CONTRIBUTOR', true
                        from spaces.space s cross join unnest(:people::uuid[]) as person
                        where s.id = :id and s.hidden
                        on conflict (person_id, space_id) do nothing
                        """)
                .param("id", id)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    void dismiss(UUID id, UUID personId) {
        sql.sql("delete from spaces.insider where space_id = :id and person_id = :person and hidden")
                .param("id", id)
                .param("person", personId)
                .update();
    }
}
