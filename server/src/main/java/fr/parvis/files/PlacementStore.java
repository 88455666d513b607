package fr.parvis.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where contents lie, and what is wrong with some.
@Repository
class PlacementStore {
    private final JdbcClient sql;

    PlacementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param left how many are not where they are to lie
    record Figures(long contents, long bytes, long left, long bytesLeft) {}

    List<Blob> misplaced(boolean bucketWanted, String after, int limit) {
        return sql.sql("select encode(hash, 'hex') as hash, size from files.blob where destroyed_at is null and "
                        + elsewhere(bucketWanted) + " and hash > decode(:after, 'hex') order by blob.hash limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(Blob.class)
                .list();
    }

    private static String elsewhere(boolean bucketWanted) {
        return bucketWanted ? "in_bucket_at is null" : "in_bucket_at is not null";
    }

    Figures figures(boolean bucketWanted) {
        return sql.sql("""
                        select count(*) as contents, coalesce(sum(size), 0) as bytes,
                               count(*) filter (where %1$s) as left, coalesce(sum(size) filter (where %1$s), 0) as bytes_left
                        from files.blob where destroyed_at is null
                        """.formatted(elsewhere(bucketWanted)))
                .query(Figures.class)
                .single();
    }

    void inBucket(String hash, Instant at) {
        sql.sql("update files.blob set in_bucket_at = :at where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        forgetFlaw(hash);
    }

    void onDisk(String hash) {
        sql.sql("update files.blob set in_bucket_at = null where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .update();
        forgetFlaw(hash);
    }

    boolean isInBucket(String hash) {
        return sql.sql(
                        "select exists (select from files.blob where hash = decode(:hash, 'hex') and in_bucket_at is not null)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    void flaw(String hash, String what, Instant at) {
        sql.sql("""
                        insert into files.flaw (hash, what, found_at) values (decode(:hash, 'hex'), :what, :at)
                        on conflict (hash) do update set what = excluded.what
                        """)
                .param("hash", hash)
                .param("what", what)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// It is there, and nobody read it.
    void forgetMissing(String hash) {
        sql.sql("delete from files.flaw where hash = decode(:hash, 'hex') and what = 'MISSING'")
                .param("hash", hash)
                .update();
    }

    void forgetFlaw(String hash) {
        sql.sql("delete from files.flaw where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .update();
    }
}
