package fr.parvis.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Moving and copying whole branches of a tree.
@Repository
class MoveStore {
    private static final String BELOW = """
            with recursive below as (
              select id, 0 as depth from documents.entry where id = :id
              union all
              select e.id, b.depth + 1 from below b join documents.entry e on e.parent_id = b.id
            )
            """;

    private final JdbcClient sql;

    MoveStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether a folder is an entry or lies below it.
    boolean isWithin(UUID folderId, UUID id) {
        return sql.sql("""
                        with recursive up as (
                          select id, parent_id from documents.entry where id = :folder
                          union all
                          select e.id, e.parent_id from up join documents.entry e on e.id = up.parent_id
                        )
                        select exists (select from up where id = :id)
                        """)
                .param("folder", folderId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean holdsOwnLists(UUID id) {
        return sql.sql(
                        BELOW
                                + "select exists (select from below b join documents.entry e on e.id = b.id where e.own_access)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void move(UUID id, UUID parentId, String name, UUID by, Instant at) {
        sql.sql("""
                update documents.entry set parent_id = :parent, name = :name, changed_at = :at, changed_by = :by where id = :id
                """)
                .param("id", id)
                .param("parent", parentId)
                .param("name", name)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes a branch, its trash included, to another space.
    void changeSpace(UUID id, UUID spaceId) {
        sql.sql(BELOW + "update documents.entry e set space_id = :space from below b where e.id = b.id")
                .param("id", id)
                .param("space", spaceId)
                .update();
    }

    /// What of a branch one copies: what lives and the person may read, folders before what they hold.
    record Source(UUID id, UUID parentId, EntryKind kind, String name, String hash, long size, String mediaType) {}

    List<Source> readable(UUID personId, UUID id, int limit) {
        return sql.sql("""
                        with recursive below as (
                          select e.id, e.parent_id, 0 as depth from documents.entry e where e.id = :id
                          union all
                          select e.id, e.parent_id, b.depth + 1
                          from below b
                          join documents.entry e on e.parent_id = b.id
                          where e.trashed_at is null and exists (
                            select from spaces.access a
                            where a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person)
                        )
                        select e.id, e.parent_id, e.kind, e.name, encode(v.hash, 'hex') as hash, v.size,
                               case when v.id = e.version_id then e.media_type else v.media_type end as media_type
                        from below b
                        join documents.entry e on e.id = b.id
                        left join documents.version v on v.id = case
                          when e.readers_version_id is null then e.version_id
                          else documents.version_for(e, (select l.level from spaces.access l
                            where l.space_id = e.space_id and l.list_id = e.access_list_id and l.person_id = :person), :person) end
                        order by b.depth, e.id
                        limit :limit
                        """)
                .param("person", personId)
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> new Source(
                        row.getObject("id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        java.util.Objects.requireNonNullElse(row.getString("hash"), ""),
                        row.getLong("size"),
                        java.util.Objects.requireNonNullElse(row.getString("media_type"), "")))
                .list();
    }
}
