package fr.parvis.realtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Realtime stores nothing: it reads who may hear what, and speaks to the other nodes.
@Repository
class LiveStore {
    private final JdbcClient sql;

    LiveStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The spaces of each of these persons.
    Map<UUID, Set<UUID>> spaces(Collection<UUID> personIds) {
        var spaces = new HashMap<UUID, Set<UUID>>();
        sql.sql("select person_id, space_id from spaces.membership where person_id = any(:persons)")
                .param("persons", personIds.toArray(UUID[]::new))
                .query(row -> {
                    spaces.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new HashSet<>())
                            .add(row.getObject("space_id", UUID.class));
                });
        return spaces;
    }

    /// Everybody whom an access list lets read.
    Set<UUID> readers(UUID listId) {
        return new HashSet<>(sql.sql("select person_id from spaces.access where list_id = :list")
                .param("list", listId)
                .query(UUID.class)
                .list());
    }

    String name(UUID personId) {
        return sql.sql("select name from people.identity where person_id = :person")
                .param("person", personId)
                .query(String.class)
                .single();
    }

    /// Tells every node that listens, in one statement.
    void notify(String channel, List<String> messages) {
        sql.sql("""
                        select count(pg_notify(:channel, message)) from unnest(:messages) message
                        """)
                .param("channel", channel)
                .param("messages", messages.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
