package fr.parvis.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportStore {
    private static final String IMPORT = """
            select i.id, i.folder_id, i.space_id, i.person_id, i.source, i.label, i.place, i.login, encode(i.archive, 'hex') as archive,
                   i.created_at, i.looked_at, i.accepted_at, i.duplicates, i.halted_at, i.failure, i.ended_at, i.files_done, i.bytes_done,
                   i.worked_ms, i.claimed_until, p.name as started_by
            from imports.import i
            join people.identity p on p.person_id = i.person_id
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    ImportStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    UUID insert(
            UUID folderId,
            UUID spaceId,
            UUID personId,
            SourceKind source,
            String label,
            @Nullable String place,
            @Nullable String login,
            @Nullable String archive,
            Instant at) {
        return sql.sql("""
                        insert into imports.import (folder_id, space_id, person_id, source, label, place, login, archive, created_at)
                        values (:folder, :space, :person, :source, :label, :place, :login, decode(:archive, 'hex'), :at)
                        returning id
                        """)
                .param("folder", folderId)
                .param("space", spaceId)
                .param("person", personId)
                .param("source", source.name())
                .param("label", label)
                .param("place", place)
                .param("login", login)
                .param("archive", archive)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    Optional<Import> find(UUID id, boolean lock) {
        return sql.sql(IMPORT + "where i.id = :id" + (lock ? " for update of i" : ""))
                .param("id", id)
                .query(ImportStore::of)
                .optional();
    }

    /// Imports into a space, the newest first: all of them for who manages the folder, else one's own.
    List<Import> inSpace(UUID spaceId, UUID personId, int limit) {
        return sql.sql(IMPORT + """
                        join documents.identity e on e.entry_id = i.folder_id
                        left join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = :person
                        where i.space_id = :space and (i.person_id = :person or a.level = 'MANAGE')
                        order by i.created_at desc, i.id desc limit :limit
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .param("limit", limit)
                .query(ImportStore::of)
                .list();
    }

    /// How many of a person's have not ended.
    int open(UUID personId) {
        return sql.sql("select count(*) from imports.import where person_id = :person and ended_at is null")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /// Takes the import that has waited longest, unless another server is at it.
    ///
    /// @param secrets the imports whose password this server remembers
    Optional<Import> claim(UUID claim, Collection<UUID> secrets, Instant now, Instant until) {
        return sql.sql("""
                        update imports.import set claim = :claim, claimed_until = :until
                        where id = (
                          select id from imports.import
                          where ended_at is null and halted_at is null and (looked_at is null or accepted_at is not null)
                            and (claimed_until is null or claimed_until < :now)
                            and (source not in ('WEBDAV', 'SMB') or id in (select s::uuid from jsonb_array_elements_text((:secrets)::jsonb) as s))
                          order by coalesce(accepted_at, created_at) limit 1 for update skip locked
                        )
                        returning id
                        """)
                .param("claim", claim)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("secrets", json.writeValueAsString(secrets))
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(id, false));
    }

    /// Goes on with what was claimed.
    ///
    /// @return false where it was stopped, or another server is at it
    boolean prolong(UUID id, UUID claim, Instant until) {
        return sql.sql(
                                "update imports.import set claimed_until = :until where id = :id and claim = :claim and halted_at is null")
                        .param("id", id)
                        .param("claim", claim)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void giveBack(UUID id, UUID claim) {
        sql.sql("update imports.import set claim = null, claimed_until = null where id = :id and claim = :claim")
                .param("id", id)
                .param("claim", claim)
                .update();
    }

    /// It turned out to be a space that was taken away whole.
    void recognise(UUID id) {
        sql.sql("update imports.import set source = 'EXPORT' where id = :id")
                .param("id", id)
                .update();
    }

    void looked(UUID id, Instant at) {
        sql.sql("update imports.import set looked_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void accept(UUID id, Duplicates duplicates, Instant at) {
        sql.sql("update imports.import set accepted_at = :at, duplicates = :duplicates where id = :id")
                .param("id", id)
                .param("duplicates", duplicates.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void halt(UUID id, @Nullable String failure, Instant at) {
        sql.sql("update imports.import set halted_at = :at, failure = :failure where id = :id and ended_at is null")
                .param("id", id)
                .param("failure", failure)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void resume(UUID id) {
        sql.sql("update imports.import set halted_at = null, failure = null where id = :id")
                .param("id", id)
                .update();
    }

    void end(UUID id, Instant at) {
        sql.sql("update imports.import set ended_at = :at, archive = null where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Counts what a batch did.
    void progress(UUID id, long files, long bytes, long millis) {
        sql.sql("""
                        update imports.import set files_done = files_done + :files, bytes_done = bytes_done + :bytes, worked_ms = worked_ms + :millis
                        where id = :id
                        """)
                .param("id", id)
                .param("files", files)
                .param("bytes", bytes)
                .param("millis", millis)
                .update();
    }

    /// How many rows of what other modules say of an export have been dealt with.
    long rowsDone(UUID id) {
        return sql.sql("select rows_done from imports.import where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    void rowsDone(UUID id, long rows) {
        sql.sql("update imports.import set rows_done = :rows where id = :id")
                .param("id", id)
                .param("rows", rows)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from imports.import where id = :id").param("id", id).update();
    }

    /// Those that nobody accepted or let go on since then.
    List<UUID> forgotten(Instant since) {
        return sql.sql("""
                        select id from imports.import
                        where ended_at is null and coalesce(halted_at, looked_at) < :since and (halted_at is not null or accepted_at is null)
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    private static Import of(ResultSet row, int number) throws SQLException {
        var duplicates = row.getString("duplicates");
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("folder_id", UUID.class),
                row.getObject("space_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("started_by"),
                SourceKind.valueOf(row.getString("source")),
                row.getString("label"),
                row.getString("place"),
                row.getString("login"),
                row.getString("archive"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "looked_at"),
                instant(row, "accepted_at"),
                duplicates == null ? null : Duplicates.valueOf(duplicates),
                instant(row, "halted_at"),
                row.getString("failure"),
                instant(row, "ended_at"),
                row.getLong("files_done"),
                row.getLong("bytes_done"),
                row.getLong("worked_ms"),
                instant(row, "claimed_until"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
