package fr.parvis.documents;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which access list governs what: kept right on every row, so that reading needs no climbing.
@Repository
class AccessStore {
    private final JdbcClient sql;

    AccessStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Gives an entry a list of its own, and to all below it that inherits.
    void govern(UUID id, UUID listId) {
        propagate(id, listId, true);
    }

    /// Gives an entry its folder's list again, and to all below it that inherits.
    void inherit(UUID id, UUID parentId) {
        var listId = sql.sql("select access_list_id from documents.entry where id = :parent")
                .param("parent", parentId)
                .query(UUID.class)
                .single();
        propagate(id, listId, false);
    }

    private void propagate(UUID id, UUID listId, boolean own) {
        sql.sql("""
                with recursive below as (
                  select id from documents.entry where id = :id
                  union all
                  select e.id from below b join documents.entry e on e.parent_id = b.id where not e.own_access
                )
                update documents.entry e set access_list_id = :list, own_access = case when e.id = :id then :own else e.own_access end
                from below b where e.id = b.id
                """).param("id", id).param("list", listId).param("own", own).update();
    }
}
