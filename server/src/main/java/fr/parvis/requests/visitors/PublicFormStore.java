package fr.parvis.requests.visitors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The public forms of definitions.
@Repository
class PublicFormStore {
    private static final String SELECT = """
            select r.definition_id, d.space_id, d.organisation_id, r.code, d.name, o.name as organisation, o.time_zone as zone, r.controller, r.consent, r.months, r.shut_at,
                   s.archived_at is null and s.ended_at is null as writable,
                   exists (select from spaces.tool_in_use u where u.space_id = d.space_id and u.code = 'REQUESTS') as used
            from requests.door r
            join requests.definition d on d.id = r.definition_id
            join spaces.identity s on s.space_id = d.space_id
            join organisations.identity o on o.organisation_id = d.organisation_id
            """;

    private final JdbcClient sql;

    PublicFormStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<PublicForm> find(String code) {
        return sql.sql(SELECT + " where r.code = :code")
                .param("code", code)
                .query(PublicForm.class)
                .optional();
    }

    Optional<PublicForm> find(UUID definitionId) {
        return sql.sql(SELECT + " where r.definition_id = :id")
                .param("id", definitionId)
                .query(PublicForm.class)
                .optional();
    }

    /// The address stays what it was.
    void open(UUID definitionId, String code, WriteDoor it, Instant at) {
        sql.sql("""
                        insert into requests.door (definition_id, code, controller, consent, months, opened_at)
                        values (:id, :code, :controller, :consent, :months, :at)
                        on conflict (definition_id) do update
                        set controller = excluded.controller, consent = excluded.consent, months = excluded.months,
                            opened_at = case when door.shut_at is null then door.opened_at else excluded.opened_at end, shut_at = null
                        """)
                .param("id", definitionId)
                .param("code", code)
                .param("controller", it.controller())
                .param("consent", it.consent())
                .param("months", it.months())
                .param("at", Timestamp.from(at))
                .update();
    }

    void shut(UUID definitionId, Instant at) {
        sql.sql("update requests.door set shut_at = :at where definition_id = :id and shut_at is null")
                .param("id", definitionId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Whether somebody answers for the space of an open door.
    boolean serves(UUID definitionId, UUID personId) {
        return sql.sql("""
                        select exists (
                          select from requests.door r
                          join requests.definition d on d.id = r.definition_id and d.version is not null and d.closed_at is null
                          join spaces.identity s on s.space_id = d.space_id and s.archived_at is null and s.ended_at is null
                          join spaces.membership m on m.space_id = d.space_id and m.person_id = :person and m.role >= 'CONTRIBUTOR'
                          join spaces.tool_in_use u on u.space_id = d.space_id and u.code = 'REQUESTS'
                          where r.definition_id = :id and r.shut_at is null)
                        """)
                .param("id", definitionId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /// The name of the space that deals with it, where anybody may know it.
    @Nullable
    String service(UUID spaceId) {
        return sql.sql("""
                        select s.name from spaces.identity s
                        where s.space_id = :space and not exists (select from spaces.secret x where x.space_id = s.space_id)
                        """)
                .param("space", spaceId)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
