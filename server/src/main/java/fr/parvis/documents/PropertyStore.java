package fr.parvis.documents;

import fr.parvis.documents.Drive.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What programs note about entries, in `documents.property`.
@Repository
class PropertyStore {
    private final JdbcClient sql;

    PropertyStore(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, List<Property>> of(Collection<UUID> ids) {
        var found = new HashMap<UUID, List<Property>>();
        sql.sql(
                        "select entry_id, namespace, name, value from documents.property where entry_id = any(:ids) order by namespace, name")
                .param("ids", ids.toArray(UUID[]::new))
                .query(into(found));
        return found;
    }

    Map<UUID, List<Property>> ofChildren(UUID folderId) {
        var found = new HashMap<UUID, List<Property>>();
        sql.sql("""
                        select p.entry_id, p.namespace, p.name, p.value
                        from documents.property p
                        join documents.entry e on e.id = p.entry_id
                        where e.parent_id = :folder and e.trashed_at is null
                        order by p.namespace, p.name
                        """).param("folder", folderId).query(into(found));
        return found;
    }

    private static RowCallbackHandler into(Map<UUID, List<Property>> found) {
        return row -> found.computeIfAbsent(row.getObject("entry_id", UUID.class), _ -> new ArrayList<>())
                .add(new Property(row.getString("namespace"), row.getString("name"), row.getString("value")));
    }

    void set(UUID entryId, Property property) {
        sql.sql("""
                insert into documents.property (entry_id, namespace, name, value) values (:entry, :namespace, :name, :value)
                on conflict (entry_id, namespace, name) do update set value = excluded.value
                """)
                .param("entry", entryId)
                .param("namespace", property.namespace())
                .param("name", property.name())
                .param("value", property.value())
                .update();
    }

    void remove(UUID entryId, String namespace, String name) {
        sql.sql("delete from documents.property where entry_id = :entry and namespace = :namespace and name = :name")
                .param("entry", entryId)
                .param("namespace", namespace)
                .param("name", name)
                .update();
    }

    int count(UUID entryId) {
        return sql.sql("select count(*) from documents.property where entry_id = :entry")
                .param("entry", entryId)
                .query(Integer.class)
                .single();
    }

    /// What is noted about one takes the place of what was noted about the other.
    void replace(UUID fromId, UUID toId) {
        sql.sql("delete from documents.property where entry_id = :to")
                .param("to", toId)
                .update();
        sql.sql("""
                insert into documents.property (entry_id, namespace, name, value)
                select :to, namespace, name, value from documents.property where entry_id = :from
                """).param("from", fromId).param("to", toId).update();
    }
}
