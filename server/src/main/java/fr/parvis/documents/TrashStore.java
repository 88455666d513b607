package fr.parvis.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was thrown away. An entry that somebody threw away marks itself and all that lived below it with its own id;
/// what lay in the trash before keeps the mark it had.
@Repository
class TrashStore {
    private final JdbcClient sql;

    TrashStore(JdbcClient sql) {
        this.sql = sql;
    }

    void trash(UUID id, UUID by, Instant at) {
        sql.sql("""
                with recursive below as (
                  select id from documents.entry where id = :id
                  union all
                  select e.id from below b join documents.entry e on e.parent_id = b.id where e.trashed_at is null
                )
                update documents.entry set trashed_at = :at, trashed_by = :by, trash_root_id = :id
                where id in (select id from below)
                """)
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether an entry is what somebody pressed on, and not only something below it.
    boolean isTrashRoot(UUID id) {
        return sql.sql("select exists (select from documents.entry where id = :id and trash_root_id = id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// The folder it lay in if that lives, else the nearest one above that does; the root always does.
    UUID livingParent(UUID id) {
        return sql.sql("""
                        with recursive up as (
                          select parent_id, 0 as height from documents.entry where id = :id
                          union all
                          select e.parent_id, up.height + 1 from up join documents.entry e on e.id = up.parent_id
                        )
                        select e.id from up join documents.entry e on e.id = up.parent_id
                        where e.trashed_at is null order by up.height limit 1
                        """).param("id", id).query(UUID.class).single();
    }

    void restore(UUID id, UUID parentId, String name) {
        sql.sql("""
                update documents.entry set trashed_at = null, trashed_by = null, trash_root_id = null,
                       parent_id = case when id = :id then :parent else parent_id end,
                       name = case when id = :id then :name else name end
                where trash_root_id = :id
                """)
                .param("id", id)
                .param("parent", parentId)
                .param("name", name)
                .update();
    }

    /// What people threw away in a space, of what the person may see, latest first.
    List<TrashView> trash(
            UUID personId,
            UUID spaceId,
            Instant since,
            @Nullable Instant beforeAt,
            @Nullable UUID beforeId,
            int limit) {
        return sql.sql("""
                        select e.id, e.kind, e.name, e.size, e.media_type, e.trashed_at, e.created_by, e.state, a.level,
                               s.archived_at is null and s.ended_at is null as writable,
                               t.person_id as person_id, t.name as person_name, t.external as external,
                               f.name as folder_name, f.parent_id is null as folder_is_root
                        from documents.entry e
                        join spaces.identity s on s.space_id = e.space_id
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
                        left join people.identity t on t.person_id = e.trashed_by
                        left join (documents.entry f join spaces.access fa on fa.space_id = f.space_id and fa.list_id = f.access_list_id
                                   and fa.person_id = :person) on f.id = e.parent_id
                        where e.space_id = :space and e.trash_root_id = e.id and e.trashed_at > :since
                        """ + (beforeId == null ? "" : " and (e.trashed_at, e.id) < (:beforeAt, :beforeId)") + """

                        order by e.trashed_at desc, e.id desc limit :limit
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("beforeAt", beforeAt == null ? null : beforeAt.atOffset(ZoneOffset.UTC))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query((row, _) -> new TrashView(
                        row.getObject("id", UUID.class),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("size", Long.class),
                        row.getString("media_type"),
                        row.getBoolean("folder_is_root") ? null : row.getString("folder_name"),
                        row.getTimestamp("trashed_at").toInstant(),
                        ListingStore.person(row, "person_id", "person_name", "external"),
                        EntryPolicy.allows(
                                personId,
                                new EntryPolicy.Facts(
                                        EntryKind.valueOf(row.getString("kind")),
                                        false,
                                        true,
                                        row.getBoolean("writable"),
                                        fr.parvis.spaces.Level.valueOf(row.getString("level")),
                                        row.getObject("created_by", UUID.class),
                                        EntryStore.state(row),
                                        false),
                                EntryAction.REMOVE)))
                .list();
    }

    /// Thrown away after `since`, and not after `before`.
    List<OldTrashView> oldTrash(UUID organisationId, Instant since, Instant before, int limit) {
        return sql.sql("""
                        select e.id, e.kind, case when secret.space_id is null then e.name end as name, e.trashed_at, s.name as space_name,
                               t.person_id, t.name as person_name, t.external
                        from documents.entry e
                        join spaces.identity s on s.space_id = e.space_id
                        left join spaces.secret secret on secret.space_id = e.space_id
                        left join people.identity t on t.person_id = e.trashed_by
                        where s.organisation_id = :organisation and e.trash_root_id = e.id
                          and e.trashed_at > :since and e.trashed_at <= :before
                        order by e.trashed_at desc, e.id limit :limit
                        """)
                .param("organisation", organisationId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new OldTrashView(
                        row.getObject("id", UUID.class),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("space_name"),
                        row.getTimestamp("trashed_at").toInstant(),
                        row.getTimestamp("trashed_at").toInstant().plus(Trash.FOR_ADMINISTRATORS),
                        ListingStore.person(row, "person_id", "person_name", "external")))
                .list();
    }

    List<Trash.Thrown> oldThrown(UUID organisationId, Instant before, List<UUID> ids) {
        return sql.sql("""
                        select e.id, e.space_id, e.name, e.kind, e.own_access, e.access_list_id
                        from documents.entry e
                        join spaces.identity s on s.space_id = e.space_id
                        where s.organisation_id = :organisation and e.trash_root_id = e.id and e.trashed_at <= :before and e.id in (:ids)
                        """)
                .param("organisation", organisationId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .query((row, _) -> new Trash.Thrown(
                        row.getObject("id", UUID.class),
                        row.getObject("space_id", UUID.class),
                        row.getString("name"),
                        row.getString("kind").equals(EntryKind.FOLDER.name()),
                        row.getBoolean("own_access"),
                        row.getObject("access_list_id", UUID.class)))
                .list();
    }

    /// How many bytes an entry and all below it hold, versions included, by space.
    record Weight(UUID organisationId, UUID spaceId, long bytes) {}

    List<Weight> weights(List<UUID> ids) {
        return sql.sql("""
                        with recursive below as (
                          select id, space_id from documents.entry where id in (:ids)
                          union
                          select e.id, e.space_id from below b join documents.entry e on e.parent_id = b.id
                        )
                        select s.organisation_id, b.space_id, sum(v.size) as bytes
                        from below b
                        join spaces.identity s on s.space_id = b.space_id
                        join documents.version v on v.entry_id = b.id
                        group by s.organisation_id, b.space_id order by s.organisation_id, b.space_id
                        """)
                .param("ids", ids)
                .query((row, _) -> new Weight(
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("space_id", UUID.class),
                        row.getLong("bytes")))
                .list();
    }

    List<UUID> thrownBefore(Instant before, int limit) {
        return sql.sql("""
                        select id from documents.entry where trash_root_id = id and trashed_at < :before
                        order by trashed_at limit :limit for update skip locked
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    void delete(List<UUID> ids) {
        sql.sql("""
                with recursive below as (
                  select id from documents.entry where id in (:ids)
                  union
                  select e.id from below b join documents.entry e on e.parent_id = b.id
                )
                delete from documents.entry where id in (select id from below)
                """).param("ids", ids).update();
    }
}
