package fr.parvis.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A whole branch copied in one statement, however much it holds.
@Repository
class CopyStore {
    private static final String COPY = """
            with recursive below as (
              select e.id, e.parent_id, e.kind from documents.entry e where e.id = :id
              union all
              select e.id, e.parent_id, e.kind
              from below b
              join documents.entry e on e.parent_id = b.id
              where :deep and e.trashed_at is null and exists (
                select from spaces.access a
                where a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :by)
            ), shown as materialized (
              select b.id, v.id as version_id, v.hash, v.size, case when v.id = e.version_id then e.media_type else v.media_type end as media_type
              from below b
              join documents.entry e on e.id = b.id
              join documents.version v on v.id = case
                when e.readers_version_id is null then e.version_id
                else documents.version_for(e, (select l.level from spaces.access l
                  where l.space_id = e.space_id and l.list_id = e.access_list_id and l.person_id = :by), :by) end
            ), ids as materialized (
              select b.id, b.parent_id, b.kind, uuidv7() as new_id, uuidv7() as new_version from below b
            ), entries as (
              insert into documents.entry (id, space_id, parent_id, kind, name, access_list_id, created_at, created_by, changed_at,
                                           changed_by, version_id, version_number, size, media_type, hash, weight)
              select i.new_id, :space, coalesce(above.new_id, :folder), e.kind, case when e.id = :id then :name else e.name end, :list,
                     :at, :by, :at, :by, case when e.kind = 'DOCUMENT' then i.new_version end,
                     case when e.kind = 'DOCUMENT' then 1 end, h.size, h.media_type, h.hash, h.size
              from ids i
              join documents.entry e on e.id = i.id
              left join shown h on h.id = i.id
              left join ids above on above.id = i.parent_id and i.id <> :id
            ), versions as (
              insert into documents.version (id, entry_id, number, hash, size, media_type, created_at, created_by)
              select i.new_version, i.new_id, 1, h.hash, h.size, h.media_type, :at, :by from ids i join shown h on h.id = i.id
              returning size
            ), notes as (
              insert into documents.property (entry_id, namespace, name, value)
              select i.new_id, p.namespace, p.name, p.value from ids i join documents.property p on p.entry_id = i.id
            ), labels as (
              insert into documents.personal_data (entry_id, keep_until, labelled_at, labelled_by)
              select i.new_id, p.keep_until, p.labelled_at, p.labelled_by
              from ids i join documents.personal_data p on p.entry_id = i.id
            ), told as (
              insert into documents.change (space_id, entry_id, person_id, what, detail, at)
              select :space, new_id, :by, case when id = :id then 'COPIED' when kind = 'FOLDER' then 'CREATED' else 'DEPOSITED' end,
                     case when id = :id then jsonb_build_object('source', id) when kind = 'FOLDER' then '{}' else '{"version": 1}' end, :at
              from ids
            )
            select (select new_id from ids where id = :id) as id,
                   (select array_agg(id order by id) from ids where kind = 'DOCUMENT') as originals,
                   (select array_agg(new_id order by id) from ids where kind = 'DOCUMENT') as copies,
                   coalesce((select sum(size) from versions), 0)::bigint as bytes
            """;

    private final JdbcClient sql;

    CopyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param documents the copy of each document
    /// @param bytes what the copies weigh, for the quota
    record Copied(UUID id, Map<UUID, UUID> documents, long bytes) {}

    /// Copies what lives in a branch and the person may read: current versions, and what programs noted.
    ///
    /// @param deep whether what a folder holds goes with it
    Copied copy(Entry source, Entry folder, String name, boolean deep, UUID by, Instant at) {
        return sql.sql(COPY)
                .param("id", source.id())
                .param("deep", deep)
                .param("by", by)
                .param("space", folder.spaceId())
                .param("folder", folder.id())
                .param("list", folder.accessListId())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Copied(row.getObject("id", UUID.class), documents(row), row.getLong("bytes")))
                .single();
    }

    private static Map<UUID, UUID> documents(ResultSet row) throws SQLException {
        var originals = row.getArray("originals");
        if (originals == null) {
            return Map.of();
        }
        var from = (UUID[]) originals.getArray();
        var to = (UUID[]) row.getArray("copies").getArray();
        var documents = new HashMap<UUID, UUID>();
        for (var place = 0; place < from.length; place++) {
            documents.put(from[place], to[place]);
        }
        return documents;
    }
}
