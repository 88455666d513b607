package fr.parvis.documents;

import fr.parvis.spaces.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// One entry at a time: found with the level that the person has, made, renamed, moved.
@Repository
class EntryStore {
    private static final String ENTRY = """
            select e.id, e.space_id, s.organisation_id, e.parent_id, e.kind, e.name, e.access_list_id, e.own_access, e.created_by,
                   case when v.id <> e.version_id then v.created_at else e.changed_at end as changed_at,
                   v.number as version_number, encode(v.hash, 'hex') as hash, v.size, v.created_by as brought_by, e.trashed_at, a.level, e.withholds,
                   case when v.id = e.version_id then e.media_type else v.media_type end as media_type,
                   case when v.id = e.version_id then e.state else 'VALIDATED' end as state,
                   s.archived_at is null and s.ended_at is null as writable
            from documents.entry e
            join spaces.identity s on s.space_id = e.space_id
            join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
            left join documents.version v on v.id = documents.version_for(e, a.level, :person)
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    EntryStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Entry> find(UUID personId, UUID id) {
        return sql.sql(ENTRY + "where e.id = :id")
                .param("person", personId)
                .param("id", id)
                .query(EntryStore::entry)
                .optional();
    }

    /// An entry, and whether anything in its space is locked: mostly nothing is, and no lock need be looked for.
    record Found(Entry entry, boolean nearLocks) {}

    Optional<Found> findNearLocks(UUID personId, UUID id, Instant at) {
        return sql.sql("""
                        select f.*, exists (
                          select from documents.lock l join documents.entry o on o.id = l.entry_id
                          where o.space_id = f.space_id and l.expires_at > :at) as near_locks
                        from (
                        """ + ENTRY + "where e.id = :id) as f")
                .param("person", personId)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Found(entry(row, number), row.getBoolean("near_locks")))
                .optional();
    }

    Optional<Entry> findSibling(UUID personId, UUID parentId, String name) {
        return sql.sql(
                        ENTRY
                                + "where e.parent_id = :parent and e.name_key = platform.name_key(:name) and e.trashed_at is null")
                .param("person", personId)
                .param("parent", parentId)
                .param("name", name)
                .query(EntryStore::entry)
                .optional();
    }

    List<Entry> findAll(UUID personId, Collection<UUID> ids) {
        return sql.sql(ENTRY + "where e.id in (:ids)")
                .param("person", personId)
                .param("ids", ids)
                .query(EntryStore::entry)
                .list();
    }

    /// The space of an entry, whoever asks: to know what to lock.
    Optional<UUID> spaceOf(UUID id) {
        return sql.sql("select space_id from documents.entry where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// Deposits in the space of an entry go on side by side.
    ///
    /// @return whether there is such an entry
    boolean lockSharedAround(UUID id) {
        return !sql.sql("""
                        select pg_advisory_xact_lock_shared(hashtextextended(space_id::text, 2)) from documents.entry where id = :id
                        """).param("id", id).query().listOfRows().isEmpty();
    }

    /// What changes the shape of a space's tree, or who sees what in it, goes alone: no cycle, and no deposit that
    /// misses the change.
    void lock(UUID spaceId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:space, 2))")
                .param("space", spaceId.toString())
                .query()
                .singleRow();
    }

    UUID insertRoot(UUID spaceId, UUID accessListId, String name, UUID by, Instant at) {
        return sql.sql("""
                        insert into documents.entry (space_id, kind, name, access_list_id, created_at, created_by, changed_at, changed_by)
                        values (:space, 'FOLDER', :name, :list, :at, :by, :at, :by)
                        returning id
                        """)
                .param("space", spaceId)
                .param("name", name)
                .param("list", accessListId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    Optional<UUID> insertFolder(Entry parent, String name, UUID by, Instant at) {
        return insertFolder(parent.spaceId(), parent.id(), parent.accessListId(), name, by, at);
    }

    /// @return its id; empty where the name is taken
    Optional<UUID> insertFolder(UUID spaceId, UUID parentId, UUID accessListId, String name, UUID by, Instant at) {
        return sql.sql("""
                        with e as (
                          insert into documents.entry (space_id, parent_id, kind, name, access_list_id, created_at, created_by, changed_at, changed_by)
                          values (:space, :parent, 'FOLDER', :name, :list, :at, :by, :at, :by)
                          on conflict (parent_id, name_key) where trashed_at is null do nothing
                          returning id, space_id
                        ), c as (
                          insert into documents.change (space_id, entry_id, person_id, what, at) select space_id, id, :by, 'CREATED', :at from e
                        )
                        select id from e
                        """)
                .param("space", spaceId)
                .param("parent", parentId)
                .param("name", name)
                .param("list", accessListId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> insertDocument(Entry parent, String name, NewVersion version, @Nullable UUID by, Instant at) {
        return insertDocument(parent.spaceId(), parent.id(), parent.accessListId(), name, version, by, at);
    }

    /// @return its id; empty where the name is taken
    Optional<UUID> insertDocument(
            UUID spaceId,
            UUID parentId,
            UUID accessListId,
            String name,
            NewVersion version,
            @Nullable UUID by,
            Instant at) {
        return sql.sql("""
                        with ids as materialized (select uuidv7() as entry, uuidv7() as version), e as (
                          insert into documents.entry (id, space_id, parent_id, kind, name, access_list_id, created_at, created_by, changed_at,
                                                       changed_by, version_id, version_number, size, media_type, hash, weight)
                          select entry, :space, :parent, 'DOCUMENT', :name, :list, :at, :by, :at, :by, version, 1, :size, :type,
                                 decode(:hash, 'hex'), :size
                          from ids
                          on conflict (parent_id, name_key) where trashed_at is null do nothing
                          returning id, space_id
                        ), v as (
                          insert into documents.version (id, entry_id, number, hash, size, media_type, comment, created_at, created_by)
                          select ids.version, e.id, 1, decode(:hash, 'hex'), :size, :type, :comment, :at, :by from e, ids
                        ), c as (
                          insert into documents.change (space_id, entry_id, person_id, what, detail, at)
                          select space_id, id, :by, 'DEPOSITED', '{"version": 1}', :at from e
                        )
                        select id from e
                        """)
                .param("space", spaceId)
                .param("parent", parentId)
                .param("name", name)
                .param("list", accessListId)
                .param("hash", version.hash())
                .param("size", version.size())
                .param("type", version.mediaType())
                .param("comment", version.comment())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    /// What was approved or to be corrected goes before those who are asked again; those who only read go on with the
    /// approved version where the document withholds others. Whoever calls holds the document's row.
    ///
    /// @return the new version's number, and whether anybody follows the document
    Written insertVersion(Entry document, NewVersion version, UUID by, Instant at) {
        return sql.sql("""
                        with v as (
                          insert into documents.version (entry_id, number, hash, size, media_type, comment, restored_from, created_at, created_by)
                          select :document, max(number) + 1, decode(:hash, 'hex'), :size, :type, :comment, :restored, :at, :by
                          from documents.version where entry_id = :document
                          returning id, number
                        ), c as (
                          insert into documents.change (space_id, entry_id, person_id, what, detail, at)
                          select :space, :document, :by, case when restored is null then 'DEPOSITED' else 'VERSION_RESTORED' end,
                                 jsonb_strip_nulls(jsonb_build_object('version', v.number, 'restored', restored)), :at
                          from v, (select :restored::int as restored) as r
                        )
                        update documents.entry e set version_id = v.id, version_number = v.number, size = :size, media_type = :type,
                               hash = decode(:hash, 'hex'), weight = e.weight + :size,
                               changed_at = :at, changed_by = :by,
                               readers_version_id = case when e.withholds and e.state = 'VALIDATED' then e.version_id else e.readers_version_id end,
                               state = case
                                 when e.state in ('DRAFT', 'VALIDATED') and exists (select from documents.reviewer r where r.entry_id = e.id)
                                   then 'REVIEW'
                                 when e.state = 'VALIDATED' then 'DRAFT'
                                 else e.state end
                        from v where e.id = :document
                        returning v.number, exists (select from documents.follower f where f.entry_id = e.id) as followed
                        """)
                .param("document", document.id())
                .param("space", document.spaceId())
                .param("hash", version.hash())
                .param("size", version.size())
                .param("type", version.mediaType())
                .param("comment", version.comment())
                .param("restored", version.restoredFrom())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Written.class)
                .single();
    }

    record Written(int number, boolean followed) {}

    void lockRow(UUID id) {
        sql.sql("select id from documents.entry where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    /// @throws org.springframework.dao.DuplicateKeyException where the name is taken
    void rename(UUID id, String name, UUID by, Instant at) {
        sql.sql("update documents.entry set name = :name, changed_at = :at, changed_by = :by where id = :id")
                .param("id", id)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void setMediaType(UUID id, String mediaType) {
        sql.sql("update documents.entry set media_type = :type where id = :id")
                .param("id", id)
                .param("type", mediaType)
                .update();
    }

    boolean isTaken(UUID parentId, String name, UUID exceptId) {
        return sql.sql("""
                        select exists (select from documents.entry
                          where parent_id = :parent and name_key = platform.name_key(:name) and trashed_at is null and id <> :except)
                        """)
                .param("parent", parentId)
                .param("name", name)
                .param("except", exceptId)
                .query(Boolean.class)
                .single();
    }

    void insertChange(UUID spaceId, UUID entryId, UUID by, String what, Map<String, Object> detail, Instant at) {
        sql.sql("""
                insert into documents.change (space_id, entry_id, person_id, what, detail, at)
                values (:space, :entry, :by, :what, (:detail)::jsonb, :at)
                """)
                .param("space", spaceId)
                .param("entry", entryId)
                .param("by", by)
                .param("what", what)
                .param("detail", json.writeValueAsString(detail))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("access_list_id", UUID.class),
                row.getBoolean("own_access"),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("version_number"),
                row.getString("hash"),
                row.getLong("size"),
                java.util.Objects.requireNonNullElse(row.getString("media_type"), ""),
                row.getObject("brought_by", UUID.class),
                state(row),
                row.getBoolean("withholds"),
                instant(row, "trashed_at"),
                Level.valueOf(row.getString("level")),
                row.getBoolean("writable"));
    }

    static @Nullable DocumentState state(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null ? null : DocumentState.valueOf(state);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
