package fr.parvis.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FileStore {
    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    FileStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    // Contents

    /// Makes the row of a content, and keeps the sweep from it until the end of the transaction: that is shared with
    /// other deposits, and exclusive to the sweep.
    ///
    /// @param aside whether the end of this transaction does not wait for the disk: all deposits of an authority
    /// pass by its storage figures, and none holds them meanwhile (ADR 0080); nobody is told before [#flush]
    /// @return whether it lies in the bucket
    boolean hold(String hash, long size, boolean aside, Instant at) {
        return sql.sql("""
                        with held as materialized (
                          select pg_advisory_xact_lock_shared(hashtextextended(:hash, 1)),
                                 case when :aside then set_config('synchronous_commit', 'off', true) end
                        )
                        insert into files.blob (hash, size, created_at, touched_at) select decode(:hash, 'hex'), :size, :at, :at from held
                        on conflict (hash) do update set touched_at = excluded.touched_at, destroyed_at = null
                        returning in_bucket_at is not null
                        """)
                .param("hash", hash)
                .param("size", size)
                .param("aside", aside)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Its bytes have just been put on the disk of this server, to be moved from there.
    void bringBack(String hash) {
        sql.sql("update files.blob set in_bucket_at = null where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .update();
    }

    /// Keeps the sweep from many, in one order for everybody.
    void lockShared(Collection<String> hashes) {
        sql.sql("""
                        select count(pg_advisory_xact_lock_shared(hashtextextended(h, 1))::text)
                        from (select h from jsonb_array_elements_text((:hashes)::jsonb) as h order by h) as h
                        """).param("hashes", json.writeValueAsString(hashes)).query().singleRow();
    }

    void lock(String hash) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:hash, 1))")
                .param("hash", hash)
                .query()
                .singleRow();
    }

    /// Keeps backups from beginning until the end of the transaction; false where one is under way.
    boolean lockOutBackups() {
        return sql.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", FileSettings.BACKUP_LOCK)
                .query(Boolean.class)
                .single();
    }

    /// Makes the rows of many.
    ///
    /// @param brought those whose bytes have just been put on the disk of this server
    void touch(Collection<Blob> blobs, Set<String> brought, Instant at) {
        sql.sql("""
                        insert into files.blob (hash, size, created_at, touched_at)
                        select decode(hash, 'hex'), size, :at, :at from jsonb_to_recordset((:blobs)::jsonb) as r (hash text, size bigint)
                        order by hash
                        on conflict (hash) do update set touched_at = excluded.touched_at, destroyed_at = null,
                          in_bucket_at = case when (:brought)::jsonb @> to_jsonb(encode(blob.hash, 'hex')) then null else blob.in_bucket_at end
                        """)
                .param("blobs", json.writeValueAsString(blobs))
                .param("brought", json.writeValueAsString(brought))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Blob> blobsAfter(String hash, int limit) {
        return sql.sql("""
                        select encode(hash, 'hex') as hash, size from files.blob
                        where hash > decode(:hash, 'hex') and destroyed_at is null order by blob.hash limit :limit
                        """)
                .param("hash", hash)
                .param("limit", limit)
                .query(Blob.class)
                .list();
    }

    void markDestroyed(String hash, Instant at) {
        sql.sql("update files.blob set destroyed_at = :at where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean hasBlob(String hash) {
        return sql.sql("select exists (select from files.blob where hash = decode(:hash, 'hex'))")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /// A condition that holds for contents that no table refers to, whichever tables there are, but for those whose
    /// rows go with the content and so do not keep it: `true and not exists (…) and …`.
    private String unreferenced() {
        return sql.sql("""
                        select coalesce(string_agg(format('not exists (select from %s r where r.%I = b.hash)', c.conrelid::regclass, a.attname),
                               ' and '), 'true')
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'files.blob'::regclass and c.confdeltype <> 'c'
                        """).query(String.class).single();
    }

    List<String> orphans(Instant untouchedSince, int limit) {
        return sql.sql("select encode(b.hash, 'hex') from files.blob b where b.touched_at < :before and "
                        + unreferenced() + " limit :limit")
                .param("before", untouchedSince.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    boolean deleteOrphan(String hash, Instant untouchedSince) {
        lock(hash);
        return sql.sql("delete from files.blob b where b.hash = decode(:hash, 'hex') and b.touched_at < :before and "
                                + unreferenced())
                        .param("hash", hash)
                        .param("before", untouchedSince.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    // Storage

    /// What would overflow.
    enum Full {
        SPACE,
        ORGANISATION
    }

    /// Moves the figures of a space, where one is given, and of its authority, if both still fit afterwards; giving
    /// back always fits.
    ///
    /// @return what is in the way: the transaction must then be undone
    Optional<Full> move(@Nullable UUID organisationId, @Nullable UUID spaceId, long used, long reserved) {
        return Optional.ofNullable(sql.sql("select files.hold(:space, :organisation, :used, :reserved)")
                        .param("space", spaceId, java.sql.Types.OTHER)
                        .param("organisation", organisationId, java.sql.Types.OTHER)
                        .param("used", used)
                        .param("reserved", reserved)
                        .query((row, _) -> new String[] {row.getString(1)})
                        .single()[0])
                .map(Full::valueOf);
    }

    void limit(UUID spaceId, @Nullable Long quota) {
        sql.sql("""
                insert into files.space_storage (space_id, quota) values (:space, :quota)
                on conflict (space_id) do update set quota = excluded.quota
                """)
                .param("space", spaceId)
                .param("quota", quota, java.sql.Types.BIGINT)
                .update();
    }

    StorageView spaceStorage(UUID spaceId) {
        return sql.sql("select used, quota from files.space_storage where space_id = :space")
                .param("space", spaceId)
                .query((row, _) -> new StorageView(row.getLong("used"), 0, row.getObject("quota", Long.class)))
                .optional()
                .orElseGet(() -> new StorageView(0, 0, null));
    }

    StorageView storage(UUID organisationId) {
        return sql.sql("""
                        select coalesce(s.used, 0) as used, coalesce(s.reserved, 0) as reserved, o.storage_quota
                        from organisations.identity o
                        left join files.organisation_storage s on s.organisation_id = o.organisation_id
                        where o.organisation_id = :organisation
                        """)
                .param("organisation", organisationId)
                .query((row, _) -> new StorageView(
                        row.getLong("used"), row.getLong("reserved"), row.getObject("storage_quota", Long.class)))
                .single();
    }

    // Uploads

    /// The end of this transaction does not wait for the disk, and so frees the rows it locked at once; nobody is
    /// told before [#flush].
    void commitAside() {
        sql.sql("set local synchronous_commit = off").update();
    }

    /// Waits until all that has been committed is on the disk; deposits under way at the same time share the wait.
    void flush() {
        sql.sql("select pg_logical_emit_message(false, 'parvis', '', true)")
                .query()
                .singleRow();
    }

    void insert(Upload upload, Instant at) {
        sql.sql("""
                insert into files.upload (id, person_id, organisation_id, target, name, metadata, length, created_at, expires_at,
                                          hash, waiting_for, completed_at, result_id)
                values (:id, :person, :organisation, :target, :name, :metadata::jsonb, :length, :at, :expires,
                        decode(:hash, 'hex'), :waiting, :completed, :result)
                """)
                .param("id", upload.id())
                .param("person", upload.personId())
                .param("organisation", upload.organisationId())
                .param("target", upload.target())
                .param("name", upload.name())
                .param("metadata", json.writeValueAsString(upload.metadata()))
                .param("length", upload.length())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expires", upload.expiresAt().atOffset(ZoneOffset.UTC))
                .param("hash", upload.hash())
                .param("waiting", upload.waitingFor())
                .param(
                        "completed",
                        upload.completedAt() == null
                                ? null
                                : upload.completedAt().atOffset(ZoneOffset.UTC))
                .param("result", upload.resultId())
                .update();
    }

    Optional<Upload> find(UUID id, UUID personId, boolean lock) {
        return sql.sql("select * from files.upload where id = :id and person_id = :person"
                        + (lock ? " for update" : ""))
                .param("id", id)
                .param("person", personId)
                .query(this::upload)
                .optional();
    }

    List<Upload> unfinished(UUID personId) {
        return sql.sql("""
                        select * from files.upload where person_id = :person and completed_at is null order by created_at limit 1000
                        """).param("person", personId).query(this::upload).list();
    }

    List<Upload> expired(Instant at, int limit) {
        return sql.sql(
                        "select * from files.upload where expires_at < :at order by expires_at limit :limit for update skip locked")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(this::upload)
                .list();
    }

    /// Whether bytes are still awaited for it.
    boolean awaits(UUID id) {
        return sql.sql(
                        "select exists (select from files.upload where id = :id and hash is null and completed_at is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void update(Upload upload) {
        sql.sql("""
                update files.upload set metadata = :metadata::jsonb, hash = decode(:hash, 'hex'), waiting_for = :waiting,
                       completed_at = :completed, result_id = :result
                where id = :id
                """)
                .param("id", upload.id())
                .param("metadata", json.writeValueAsString(upload.metadata()))
                .param("hash", upload.hash())
                .param("waiting", upload.waitingFor())
                .param(
                        "completed",
                        upload.completedAt() == null
                                ? null
                                : upload.completedAt().atOffset(ZoneOffset.UTC))
                .param("result", upload.resultId())
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from files.upload where id = :id").param("id", id).update();
    }

    private Upload upload(ResultSet row, int number) throws SQLException {
        var completed = instant(row, "completed_at");
        var hash = row.getBytes("hash");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("target"),
                row.getString("name"),
                json.readValue(row.getString("metadata"), METADATA),
                row.getLong("length"),
                row.getTimestamp("expires_at").toInstant(),
                hash == null ? null : Blobs.hex(hash),
                row.getString("waiting_for"),
                completed == null ? row.getLong("length") : 0,
                completed,
                row.getObject("result_id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
