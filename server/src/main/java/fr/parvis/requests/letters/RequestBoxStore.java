package fr.parvis.requests.letters;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The addresses of definitions.
@Repository
class RequestBoxStore {
    private final JdbcClient sql;

    RequestBoxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Nothing once its definition is closed, or its space is archived.
    Optional<RequestBox> find(String name) {
        return sql.sql("""
                        select b.definition_id, d.space_id, d.name as definition,
                               exists (select from spaces.tool_in_use u where u.space_id = d.space_id and u.code = 'REQUESTS') as used
                        from requests.box b
                        join requests.definition d on d.id = b.definition_id and d.version is not null and d.closed_at is null
                        join spaces.identity s on s.space_id = d.space_id and s.archived_at is null and s.ended_at is null
                        where b.name = :name
                        """).param("name", name).query(RequestBox.class).optional();
    }

    Optional<String> name(UUID definitionId) {
        return sql.sql("select name from requests.box where definition_id = :definition")
                .param("definition", definitionId)
                .query(String.class)
                .optional();
    }

    /// In the place of the one it had.
    void keep(UUID definitionId, String name, UUID by, Instant at) {
        sql.sql("""
                        insert into requests.box (definition_id, name, opened_at, opened_by) values (:definition, :name, :at, :by)
                        on conflict (definition_id) do update
                        set name = excluded.name, opened_at = excluded.opened_at, opened_by = excluded.opened_by
                        """)
                .param("definition", definitionId)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /// @return whether there was one
    boolean delete(UUID definitionId) {
        return sql.sql("delete from requests.box where definition_id = :definition")
                        .param("definition", definitionId)
                        .update()
                == 1;
    }
}
