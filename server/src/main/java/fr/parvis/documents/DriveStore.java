package fr.parvis.documents;

import fr.parvis.spaces.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a drive reads: an address in one statement, a folder in another, rights included, however much there is.
@Repository
class DriveStore {
    /// What is shown of a content: the row of its entry says all of it, but to who is shown an older version.
    private static final String CONTENT = """
            case when v.id <> e.version_id then v.created_at else e.changed_at end as changed_at, encode(coalesce(v.hash, e.hash), 'hex') as hash,
            coalesce(v.size, e.size) as size, case when v.id <> e.version_id then v.media_type else e.media_type end as media_type
            """;
    private static final String SHOWN = """
            left join documents.version v on v.id =
              case when e.readers_version_id is not null then documents.version_for(e, l.level, :person) end
            """;
    /// What giving its content depends on.
    private static final String GIVING = """
            , exists (select from antivirus.withheld w where w.hash = coalesce(v.hash, e.hash)) as withheld,
              e.opened_at is null and e.created_by is distinct from :person
                or exists (select from documents.told t where t.person_id = :person and t.entry_id = e.id and t.opened_at is null) as awaited
            """;
    private static final String WALK = """
            lists as materialized (
              select a.list_id, a.level from spaces.access a join place s on s.space_id = a.space_id where a.person_id = :person
            ), asked as materialized (
              select array_agg(platform.name_key(n.name) order by n.place) as keys
              from unnest(:names::text[]) with ordinality as n (name, place)
            ), walk as (
              select e.id, e.access_list_id, 0 as depth from place s join documents.entry e on e.space_id = s.space_id and e.parent_id is null
              union all
              select c.id, c.access_list_id, w.depth + 1
              from walk w
              join lists l on l.list_id = w.access_list_id
              join documents.entry c on c.parent_id = w.id and c.trashed_at is null
                and c.name_key = (select keys from asked)[w.depth + 1]
            )
            select e.id, e.space_id, s.organisation_id, e.parent_id, e.kind, e.name, e.access_list_id, e.own_access, e.created_by, e.created_at,
                   coalesce(v.number, e.version_number) as version_number, case when v.id <> e.version_id then 'VALIDATED' else e.state end as state,
                   e.withholds, l.level, s.archived_at is null and s.ended_at is null as writable,
            """ + CONTENT + GIVING + """
            from walk w
            join documents.entry e on e.id = w.id
            join place s on true
            join lists l on l.list_id = e.access_list_id
            """ + SHOWN + "order by w.depth";

    private final JdbcClient sql;

    DriveStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The way to an address, as far as the person sees it; hidden spaces have none.
    List<DriveEntry> walk(UUID personId, String organisationSlug, String slug, List<String> names) {
        return sql.sql("""
                        with recursive place as materialized (
                          select * from spaces.identity where organisation_slug = :organisation and slug = :slug and not hidden
                        ),
                        """ + WALK)
                .param("organisation", organisationSlug)
                .param("slug", slug)
                .param("person", personId)
                .param("names", names.toArray(String[]::new))
                .query(DriveStore::entry)
                .list();
    }

    List<DriveEntry> walk(UUID personId, UUID spaceId, List<String> names) {
        return sql.sql("""
                        with recursive place as materialized (select * from spaces.identity where space_id = :space and not hidden),
                        """ + WALK)
                .param("space", spaceId)
                .param("person", personId)
                .param("names", names.toArray(String[]::new))
                .query(DriveStore::entry)
                .list();
    }

    List<DriveLine> children(UUID personId, UUID spaceId, UUID folderId) {
        return sql.sql("""
                        with lists as materialized (select list_id, level from spaces.access where person_id = :person and space_id = :space)
                        select e.id, e.kind, e.name, e.created_at,
                        """ + CONTENT + """
                        from documents.entry e
                        join lists l on l.list_id = e.access_list_id
                        """ + SHOWN + "where e.parent_id = :folder and e.trashed_at is null")
                .param("person", personId)
                .param("space", spaceId)
                .param("folder", folderId)
                .query((row, _) -> new DriveLine(
                        row.getObject("id", UUID.class),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("hash"),
                        row.getLong("size"),
                        Objects.requireNonNullElse(row.getString("media_type"), "")))
                .list();
    }

    private static DriveEntry entry(ResultSet row, int number) throws SQLException {
        return new DriveEntry(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("access_list_id", UUID.class),
                row.getBoolean("own_access"),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("version_number"),
                row.getString("hash"),
                row.getLong("size"),
                Objects.requireNonNullElse(row.getString("media_type"), ""),
                row.getString("kind").equals("FOLDER") ? null : EntryStore.state(row),
                row.getBoolean("withholds"),
                Level.valueOf(row.getString("level")),
                row.getBoolean("writable"),
                row.getBoolean("withheld"),
                row.getBoolean("awaited"));
    }
}
