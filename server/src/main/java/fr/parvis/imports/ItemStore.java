package fr.parvis.imports;

import fr.parvis.imports.Item.Noted;
import fr.parvis.imports.Item.Settled;
import fr.parvis.imports.sources.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What imports found, by the hundred.
@Repository
class ItemStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    ItemStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void forget(UUID importId) {
        sql.sql("delete from imports.item where import_id = :import")
                .param("import", importId)
                .update();
    }

    void note(UUID importId, List<Noted> items) {
        sql.sql("""
                        insert into imports.item (import_id, number, parent, folder, path, name, locator, size, modified_at, mark, about, fate, history)
                        select :import, number, parent, folder, path, name, locator, size, modified, mark, about, fate, history::jsonb
                        from jsonb_to_recordset((:rows)::jsonb) as r (number int, parent int, folder boolean, path text, name text,
                          locator text, size bigint, modified timestamptz, mark text, about text, fate text, history text)
                        """)
                .param("import", importId)
                .param("rows", json.writeValueAsString(items))
                .update();
    }

    /// What is still to be brought, a folder before what lies in it.
    List<Item> pending(UUID importId, int after, int limit) {
        return sql.sql("""
                        select i.*, p.entry_id as parent_entry
                        from imports.item i
                        left join imports.item p on p.import_id = i.import_id and p.number = i.parent
                        where i.import_id = :import and i.fate is null and i.number > :after
                        order by i.number limit :limit
                        """)
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> item(row))
                .list();
    }

    /// The planner knows nothing of rows that have just come by the thousand.
    void count() {
        sql.sql("analyze imports.item").update();
    }

    /// Files still to be brought whose size is among some.
    List<Item> ofSizes(UUID importId, List<Long> sizes, int after, int limit) {
        return sql.sql("""
                        select i.*, null::uuid as parent_entry
                        from imports.item i
                        where i.import_id = :import and i.fate is null and not i.folder and i.size > 0 and i.number > :after
                          and i.size in (select s::bigint from jsonb_array_elements_text((:sizes)::jsonb) as s)
                        order by i.number limit :limit
                        """)
                .param("import", importId)
                .param("sizes", json.writeValueAsString(sizes))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> item(row))
                .list();
    }

    /// The sizes of files still to be brought, and whether several have the same.
    Map<Long, Boolean> sizes(UUID importId) {
        var sizes = new HashMap<Long, Boolean>();
        sql.sql("""
                        select size, count(*) > 1 as several from imports.item
                        where import_id = :import and fate is null and not folder and size > 0 group by size
                        """)
                .param("import", importId)
                .query((row, _) -> sizes.put(row.getLong("size"), row.getBoolean("several")))
                .list();
        return sizes;
    }

    void hashed(UUID importId, Map<Integer, String> hashes) {
        sql.sql("""
                        update imports.item i set hash = decode(r.value, 'hex')
                        from jsonb_each_text((:hashes)::jsonb) as r where i.import_id = :import and i.number = r.key::int
                        """)
                .param("import", importId)
                .param("hashes", json.writeValueAsString(hashes))
                .update();
    }

    /// The contents that were read beforehand, by number.
    Map<Integer, String> hashes(UUID importId, int after, int limit) {
        var hashes = new HashMap<Integer, String>();
        sql.sql(
                        "select number, encode(hash, 'hex') as hash from imports.item where import_id = :import and hash is not null and number > :after order by number limit :limit")
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> hashes.put(row.getInt("number"), row.getString("hash")))
                .list();
        return hashes;
    }

    void mark(UUID importId, Map<Integer, String> about, String mark) {
        sql.sql("""
                        update imports.item i set mark = :mark, about = r.value
                        from jsonb_each_text((:about)::jsonb) as r where i.import_id = :import and i.number = r.key::int
                        """)
                .param("import", importId)
                .param("mark", mark)
                .param("about", json.writeValueAsString(about))
                .update();
    }

    /// Says of each content that comes twice where it came first, but for those of which something else is said
    /// already.
    void markTwins(UUID importId) {
        sql.sql("""
                        update imports.item i set mark = 'DUPLICATE_WITHIN', about = f.path
                        from (
                          select number, row_number() over content as place, first_value(path) over content as path
                          from imports.item where import_id = :import and hash is not null and fate is null
                          window content as (partition by hash order by number)
                        ) as f
                        where i.import_id = :import and i.number = f.number and f.place > 1 and i.mark is distinct from 'DUPLICATE_HERE'
                        """).param("import", importId).update();
    }

    /// Names that are the same for Windows, or for a screen: all but the first get a number when they come. Folders
    /// become one.
    void markNamesakes(UUID importId) {
        sql.sql("""
                        with same as (
                          select number, row_number() over (partition by parent, platform.name_key(name) order by folder desc, number) as place,
                                 first_value(folder) over (partition by parent, platform.name_key(name) order by folder desc, number) as over_folder
                          from imports.item where import_id = :import and fate is null
                        )
                        update imports.item i
                        set mark = case when i.folder and s.over_folder then 'JOINED' else 'NAMESAKE' end
                        from same s
                        where i.import_id = :import and i.number = s.number and s.place > 1
                          and i.mark is distinct from 'DUPLICATE_HERE' and i.mark is distinct from 'DUPLICATE_WITHIN'
                        """).param("import", importId).update();
    }

    void settle(UUID importId, List<Settled> items) {
        sql.sql("""
                        update imports.item i
                        set fate = r.fate, name = coalesce(r.name, i.name), mark = r.mark, about = r.about, hash = coalesce(decode(r.hash, 'hex'), i.hash),
                            size = coalesce(r.size, i.size), entry_id = r.entry
                        from jsonb_to_recordset((:rows)::jsonb)
                          as r (number int, fate text, name text, mark text, about text, hash text, size bigint, entry uuid)
                        where i.import_id = :import and i.number = r.number and i.fate is null
                        """)
                .param("import", importId)
                .param("rows", json.writeValueAsString(items))
                .update();
    }

    /// What a document of an export has become, of which some version has come.
    Optional<UUID> documentOf(UUID importId, UUID document) {
        return sql.sql("""
                        select entry_id from imports.item
                        where import_id = :import and history ->> 'origin' = :document and history is not null and fate = 'BROUGHT'
                        order by number limit 1
                        """)
                .param("import", importId)
                .param("document", document.toString())
                .query(UUID.class)
                .optional();
    }

    /// What folders and documents of an export have become, of those that the person manages. A folder that was there
    /// before is none of them.
    Map<UUID, UUID> come(UUID importId, UUID personId, Collection<UUID> origins) {
        var come = new HashMap<UUID, UUID>();
        sql.sql("""
                        select i.history ->> 'origin' as origin, i.entry_id from imports.item i
                        join imports.import m on m.id = i.import_id
                        join documents.identity d on d.entry_id = i.entry_id and d.space_id = m.space_id and d.trashed_at is null
                        join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person
                        where i.import_id = :import and i.history ->> 'origin' = any (:origins) and i.history is not null
                          and i.fate = 'BROUGHT' and i.mark is distinct from 'JOINED' and a.level >= 'MANAGE'
                        order by i.number
                        """)
                .param("import", importId)
                .param("person", personId)
                .param("origins", origins.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    come.putIfAbsent(UUID.fromString(row.getString("origin")), row.getObject("entry_id", UUID.class));
                });
        return come;
    }

    List<UUID> members(UUID spaceId) {
        return sql.sql("select person_id from spaces.membership where space_id = :space")
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    /// The figures of an import as a whole.
    record Totals(
            long folders,
            long files,
            long bytes,
            long toBring,
            long bytesToBring,
            long twinBytes,
            long brought,
            long bytesBrought,
            long left) {}

    Totals totals(UUID importId) {
        return sql.sql("""
                        select count(*) filter (where folder and (fate is null or fate = 'BROUGHT')) as folders,
                               count(*) filter (where not folder) as files,
                               coalesce(sum(size) filter (where not folder), 0) as bytes,
                               count(*) filter (where not folder and fate is null) as pending,
                               coalesce(sum(size) filter (where not folder and fate is null), 0) as bytes_pending,
                               count(*) filter (where not folder and fate = 'BROUGHT') as brought,
                               coalesce(sum(size) filter (where not folder and fate is null and mark in ('DUPLICATE_HERE', 'DUPLICATE_WITHIN')), 0)
                                 as bytes_twins,
                               coalesce(sum(size) filter (where not folder and fate = 'BROUGHT'), 0) as bytes_brought,
                               count(*) filter (where not folder and fate = 'LEFT') as left_files
                        from imports.item where import_id = :import
                        """)
                .param("import", importId)
                .query((row, _) -> new Totals(
                        row.getLong("folders"),
                        row.getLong("files"),
                        row.getLong("bytes"),
                        row.getLong("pending"),
                        row.getLong("bytes_pending"),
                        row.getLong("bytes_twins"),
                        row.getLong("brought"),
                        row.getLong("bytes_brought"),
                        row.getLong("left_files")))
                .single();
    }

    /// How much there is of each mark.
    List<ImportGroup> groups(UUID importId) {
        return sql.sql("""
                        select mark, coalesce(fate = 'LEFT', false) as is_left, count(*) as count, coalesce(sum(size), 0) as bytes
                        from imports.item where import_id = :import and mark is not null
                        group by 1, 2 order by 2, 1
                        """)
                .param("import", importId)
                .query((row, _) -> new ImportGroup(
                        row.getString("mark"), row.getBoolean("is_left"), row.getLong("count"), row.getLong("bytes")))
                .list();
    }

    /// What is to be said of single items, in the order of the source.
    ///
    /// @param mark null for every one
    List<ImportItemView> marked(UUID importId, @Nullable String mark, int after, int limit) {
        return sql.sql("""
                        select number, folder, path, name, size, modified_at, mark, about, fate, entry_id from imports.item
                        where import_id = :import and mark is not null and ((:mark)::text is null or mark = :mark) and number > :after
                        order by number limit :limit
                        """)
                .param("import", importId)
                .param("mark", mark)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    /// Everything, in the order of the source.
    List<ImportItemView> all(UUID importId, int after, int limit) {
        return sql.sql("""
                        select number, folder, path, name, size, modified_at, mark, about, fate, entry_id from imports.item
                        where import_id = :import and number > :after order by number limit :limit
                        """)
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    private static ImportItemView view(ResultSet row) throws SQLException {
        return new ImportItemView(
                row.getInt("number"),
                row.getBoolean("folder"),
                row.getString("path"),
                row.getString("name"),
                row.getLong("size"),
                ImportStore.instant(row, "modified_at"),
                row.getString("mark"),
                row.getString("about"),
                row.getString("fate"),
                row.getObject("entry_id", UUID.class));
    }

    private Item item(ResultSet row) throws SQLException {
        var history = row.getString("history");
        return new Item(
                row.getInt("number"),
                row.getObject("parent", Integer.class),
                row.getObject("parent_entry", UUID.class),
                row.getBoolean("folder"),
                row.getString("path"),
                row.getString("name"),
                row.getString("locator"),
                row.getLong("size"),
                ImportStore.instant(row, "modified_at"),
                row.getString("mark"),
                row.getString("about"),
                history == null ? null : json.readValue(history, History.class));
    }
}
