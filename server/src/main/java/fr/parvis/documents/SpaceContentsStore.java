package fr.parvis.documents;

import fr.parvis.documents.SpaceContents.Document;
import fr.parvis.documents.SpaceContents.Folder;
import fr.parvis.documents.SpaceContents.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A whole space, row by row.
@Repository
class SpaceContentsStore {
    private static final int FETCHED = 1_000;

    /// What lies below a folder that one does not see is not reached, as in an archive of that folder.
    private static final String FOLDERS = """
            with recursive lists as materialized (
              select list_id, level from spaces.access where person_id = :person and space_id = :space
            ), folder as (
              select e.id, e.parent_id, e.name, 0 as depth, array[]::text[] as path
              from documents.entry e join lists l on l.list_id = e.access_list_id
              where e.space_id = :space and e.parent_id is null
              union all
              select e.id, e.parent_id, e.name, f.depth + 1, f.path || e.name
              from folder f
              join documents.entry e on e.parent_id = f.id and e.kind = 'FOLDER' and e.trashed_at is null
              join lists l on l.list_id = e.access_list_id
            )
            """;

    private final JdbcClient sql;

    SpaceContentsStore(JdbcClient sql) {
        this.sql = sql;
    }

    void folders(UUID personId, UUID spaceId, Consumer<Folder> reader) {
        try (var rows = sql
                .sql(FOLDERS + """
                        select e.id, case when f.depth > 1 then e.parent_id end as parent_id, e.name,
                               case when e.own_access then e.access_list_id end as list_id,
                               e.created_at, e.created_by, e.changed_at, p.keep_until
                        from folder f
                        join documents.entry e on e.id = f.id
                        left join documents.personal_data p on p.entry_id = e.id
                        where f.depth > 0
                        order by f.path collate platform.french, e.id
                        """)
                .withFetchSize(FETCHED)
                .param("person", personId)
                .param("space", spaceId)
                .query((row, _) -> new Folder(
                        row.getObject("id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        row.getString("name"),
                        row.getObject("list_id", UUID.class),
                        row.getTimestamp("created_at").toInstant(),
                        row.getObject("created_by", UUID.class),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getObject("keep_until", LocalDate.class)))
                .stream()) {
            rows.forEach(reader);
        }
    }

    void documents(UUID personId, UUID spaceId, Consumer<Document> reader) {
        var gathering = new Gathering(reader);
        try (var rows = sql
                .sql(FOLDERS + """
                        select e.id, case when f.depth > 0 then e.parent_id end as folder_id, e.name,
                               case when e.own_access then e.access_list_id end as list_id,
                               e.created_at, e.created_by, e.changed_at, e.changed_by, e.withholds, p.keep_until,
                               case when shown.id = e.version_id then e.state else 'VALIDATED' end as state,
                               (select r.number from documents.version r where r.id = e.readers_version_id) as readers_version,
                               v.number, encode(v.hash, 'hex') as hash, v.size, v.comment, v.restored_from,
                               case when v.id = e.version_id then e.media_type else v.media_type end as media_type,
                               v.created_at as version_at, v.created_by as version_by, v.said_by
                        from folder f
                        join documents.entry e on e.parent_id = f.id and e.kind = 'DOCUMENT' and e.trashed_at is null
                        join lists l on l.list_id = e.access_list_id
                        join documents.version shown on shown.id = documents.version_for(e, l.level, :person)
                        join documents.version v on v.entry_id = e.id and v.number <= shown.number
                        left join documents.personal_data p on p.entry_id = e.id
                        order by f.path collate platform.french, f.id, e.name collate platform.french, e.id, v.number
                        """)
                .withFetchSize(FETCHED)
                .param("person", personId)
                .param("space", spaceId)
                .query((row, _) -> gathering.add(row))
                .stream()) {
            rows.forEach(_ -> {});
        }
        gathering.end();
    }

    /// Makes documents of versions that come one behind the other.
    private static final class Gathering {
        private final Consumer<Document> reader;
        private @Nullable Document document;
        private List<Version> versions = new ArrayList<>();

        Gathering(Consumer<Document> reader) {
            this.reader = reader;
        }

        UUID add(ResultSet row) throws SQLException {
            var id = row.getObject("id", UUID.class);
            if (document == null || !document.id().equals(id)) {
                end();
                versions = new ArrayList<>();
                document = document(row, id, versions);
            }
            versions.add(version(row));
            return id;
        }

        void end() {
            if (document != null) {
                reader.accept(document);
            }
        }
    }

    private static Document document(ResultSet row, UUID id, List<Version> versions) throws SQLException {
        return new Document(
                id,
                row.getObject("folder_id", UUID.class),
                row.getString("name"),
                row.getObject("list_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("changed_by", UUID.class),
                EntryStore.state(row),
                row.getBoolean("withholds"),
                row.getObject("readers_version", Integer.class),
                row.getObject("keep_until", LocalDate.class),
                versions);
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("hash"),
                row.getLong("size"),
                Objects.requireNonNullElse(row.getString("media_type"), ""),
                row.getString("comment"),
                row.getObject("restored_from", Integer.class),
                row.getTimestamp("version_at").toInstant(),
                row.getObject("version_by", UUID.class),
                row.getString("said_by"));
    }
}
