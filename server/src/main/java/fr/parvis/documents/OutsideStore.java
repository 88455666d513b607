package fr.parvis.documents;

import fr.parvis.documents.Outside.Answered;
import fr.parvis.documents.Outside.Shown;
import fr.parvis.spaces.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Folders and documents as somebody outside is shown them.
@Repository
class OutsideStore {
    private static final String COLUMNS = """
            select e.id, e.parent_id, e.kind, e.name, e.space_id, e.access_list_id, v.number, encode(v.hash, 'hex') as hash, v.size,
                   case when v.id = e.version_id then e.media_type else v.media_type end as media_type,
                   coalesce(v.created_at, e.changed_at) as changed_at
            """;

    private final JdbcClient sql;

    OutsideStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// An entry that is the top itself, or lies below it with nothing on the way that has a list of its own.
    Optional<Shown> find(UUID topId, UUID id, @Nullable Integer version) {
        return sql.sql("""
                        with recursive up as (
                          select e.id, e.parent_id, e.access_list_id from documents.entry e where e.id = :id and e.trashed_at is null
                            and not exists (select from documents.labels_of(e.id))
                          union all
                          select a.id, a.parent_id, a.access_list_id
                          from up join documents.entry a on a.id = up.parent_id
                          where up.id <> :top and a.trashed_at is null and a.access_list_id = up.access_list_id
                        )
                        """ + COLUMNS + """
                        from documents.entry e
                        left join documents.version r on r.id = coalesce(e.readers_version_id, e.version_id)
                        left join documents.version v on v.entry_id = e.id and v.number = coalesce((:version)::int, r.number)
                          and v.number <= r.number
                        where e.id = :id and exists (select from up where up.id = :top) and (e.kind = 'FOLDER' or v.id is not null)
                          and not exists (select from documents.withheld w where w.entry_id = e.id)
                        """)
                .param("top", topId)
                .param("id", id)
                .param("version", version)
                .query(OutsideStore::shown)
                .optional();
    }

    /// A version that somebody answers for, with what decides whether they may.
    record Found(Answered by, EntryPolicy.Facts facts, Shown shown) {}

    /// Those that are there still, and that whoever answers for them sees.
    List<Found> answered(Collection<Answered> wanted) {
        return sql.sql(COLUMNS + """
                        , x.person_id, e.created_by, e.state, e.trashed_at, a.level,
                          s.archived_at is null and s.ended_at is null as writable
                        from (select distinct * from unnest(:people::uuid[], :ids::uuid[], :versions::int[]) as w (person_id, id, version)) x
                        join documents.entry e on e.id = x.id and e.trashed_at is null
                        join spaces.identity s on s.space_id = e.space_id
                        join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = x.person_id
                        join documents.version r on r.id = coalesce(e.readers_version_id, e.version_id)
                        join documents.version v on v.entry_id = e.id and v.number = x.version and v.number <= r.number
                        where not exists (select from documents.labels_of(e.id))
                          and not exists (select from documents.withheld w where w.entry_id = e.id)
                        """)
                .param("people", wanted.stream().map(Answered::personId).toArray(UUID[]::new))
                .param("ids", wanted.stream().map(Answered::id).toArray(UUID[]::new))
                .param("versions", wanted.stream().map(Answered::version).toArray(Integer[]::new))
                .query(OutsideStore::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var shown = shown(row, number);
        return new Found(
                new Answered(row.getObject("person_id", UUID.class), shown.id(), shown.version()),
                new EntryPolicy.Facts(
                        shown.kind(),
                        shown.parentId() == null,
                        row.getTimestamp("trashed_at") != null,
                        row.getBoolean("writable"),
                        Level.valueOf(row.getString("level")),
                        row.getObject("created_by", UUID.class),
                        EntryStore.state(row),
                        false),
                shown);
    }

    /// What lies below a folder, by folder and name, without it.
    List<Shown> below(UUID topId, int limit) {
        return sql.sql("""
                        with recursive below as (
                          select e.id, e.access_list_id, 0 as depth, array[]::text[] as path from documents.entry e where e.id = :top
                          union all
                          select e.id, e.access_list_id, b.depth + 1, b.path || case when e.kind = 'FOLDER' then array[e.name] else array[]::text[] end
                          from below b
                          join documents.entry e on e.parent_id = b.id
                          where e.trashed_at is null and e.access_list_id = b.access_list_id
                            and not exists (select from documents.personal_data p where p.entry_id = e.id)
                        )
                        """ + COLUMNS + """
                        from below b
                        join documents.entry e on e.id = b.id
                        left join documents.version v on v.id = coalesce(e.readers_version_id, e.version_id)
                        where b.depth > 0 and not exists (select from documents.withheld w where w.entry_id = e.id)
                        order by b.path, e.kind desc, e.name collate platform.french, e.id
                        limit :limit
                        """)
                .param("top", topId)
                .param("limit", limit)
                .query(OutsideStore::shown)
                .list();
    }

    private static Shown shown(ResultSet row, int number) throws SQLException {
        return new Shown(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("space_id", UUID.class),
                row.getObject("access_list_id", UUID.class),
                row.getInt("number"),
                Objects.requireNonNullElse(row.getString("hash"), ""),
                row.getLong("size"),
                Objects.requireNonNullElse(row.getString("media_type"), ""),
                row.getTimestamp("changed_at").toInstant());
    }
}
