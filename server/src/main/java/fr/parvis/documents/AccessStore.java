package fr.parvis.documents;

import fr.parvis.documents.DocumentView.Crumb;
import java.util.List;
import java.util.Optional;
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
    ///
    /// @return that list
    UUID inherit(UUID id, UUID parentId) {
        var listId = listOf(parentId);
        propagate(id, listId, false);
        return listId;
    }

    UUID listOf(UUID id) {
        return sql.sql("select access_list_id from documents.entry where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /// What has a list of its own below an entry, with nothing between them that has one; as far as the person sees
    /// it.
    List<UUID> ownBelow(UUID personId, UUID id) {
        return sql.sql("""
                        with recursive below as (
                          select e.id, e.space_id, e.access_list_id, e.own_access, e.name from documents.entry e
                          where e.parent_id = :id and e.trashed_at is null
                          union all
                          select e.id, e.space_id, e.access_list_id, e.own_access, e.name
                          from below b join documents.entry e on e.parent_id = b.id
                          where not b.own_access and e.trashed_at is null
                        )
                        select b.id from below b
                        join spaces.access a on a.space_id = b.space_id and a.list_id = b.access_list_id and a.person_id = :person
                        where b.own_access
                        order by b.name collate platform.french, b.id
                        """)
                .param("id", id)
                .param("person", personId)
                .query(UUID.class)
                .list();
    }

    /// The nearest folder above that has a list of its own, if the person may see it.
    Optional<Crumb> findSource(UUID personId, UUID id) {
        return sql.sql("""
                        with recursive up as (
                          select parent_id, 0 as height from documents.entry where id = :id
                          union all
                          select e.parent_id, up.height + 1
                          from up join documents.entry e on e.id = up.parent_id where not e.own_access
                        )
                        select e.id, e.name
                        from up
                        join documents.entry e on e.id = up.parent_id
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
                        where e.own_access
                        """)
                .param("person", personId)
                .param("id", id)
                .query((row, _) -> new Crumb(row.getObject("id", UUID.class), row.getString("name")))
                .optional();
    }

    Optional<PersonRef> findPerson(UUID personId) {
        return sql.sql("select person_id as id, name, external from people.identity where person_id = :person")
                .param("person", personId)
                .query(PersonRef.class)
                .optional();
    }

    List<ReaderView> readers(UUID id) {
        return sql.sql("""
                        select p.person_id, p.name, p.external, p.external_of, m.role = 'FACILITATOR' as facilitator
                        from documents.entry e
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id
                        join spaces.membership m on m.space_id = e.space_id and m.person_id = a.person_id
                        join people.identity p on p.person_id = a.person_id
                        where e.id = :id and p.closed_at is null
                        order by p.family_name collate platform.french, p.given_name collate platform.french, p.person_id
                        """)
                .param("id", id)
                .query((row, _) -> new ReaderView(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("external"),
                        row.getString("external_of"),
                        row.getBoolean("facilitator")))
                .list();
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
