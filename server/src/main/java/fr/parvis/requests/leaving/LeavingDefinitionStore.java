package fr.parvis.requests.leaving;

import fr.parvis.platform.Actor;
import fr.parvis.portability.SpacePart;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What may be asked of a space that is taken away: its definitions as they are published, for who runs it. What is
/// being written stays behind.
@Repository
class LeavingDefinitionStore implements SpacePart {
    private final JdbcClient sql;

    LeavingDefinitionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param design the questions and the circuit of the published version, as JSON
    record Row(
            UUID id,
            String name,
            @Nullable String purpose,
            String openTo,
            int version,
            Instant publishedAt,
            @Nullable Instant closedAt,
            String design) {}

    @Override
    public String name() {
        return "requestModels";
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        sql.sql("""
                        select d.id, d.name, d.purpose, d.open_to, d.version, d.published_at, d.closed_at, v.design::text as design
                        from requests.definition d
                        join requests.version v on v.definition_id = d.id and v.number = d.version
                        join spaces.membership m on m.space_id = d.space_id and m.person_id = :person and m.role = 'FACILITATOR'
                        where d.space_id = :space
                        order by d.published_at, d.id
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(Row.class)
                .list()
                .forEach(rows);
    }
}
