package fr.parvis.links;

import fr.parvis.links.Receipt.HandedView;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who hands files in, and what.
@Repository
class HandingStore {
    private final JdbcClient sql;

    HandingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those who hand in by one link wait for one another for a moment: its limits are theirs together.
    void lock(UUID linkId) {
        sql.sql("select id from links.link where id = :id for update")
                .param("id", linkId)
                .query()
                .listOfRows();
    }

    int count(UUID linkId) {
        return sql.sql("select count(*) from links.handing where link_id = :link")
                .param("link", linkId)
                .query(Integer.class)
                .single();
    }

    void insert(
            UUID linkId, byte[] tokenHash, String giver, @Nullable String email, @Nullable String word, Instant at) {
        sql.sql("""
                        insert into links.handing (link_id, token_hash, giver, email, word, started_at)
                        values (:link, :token, :giver, :email, :word, :at)
                        """)
                .param("link", linkId)
                .param("token", tokenHash)
                .param("giver", giver)
                .param("email", email)
                .param("word", word)
                .param("at", Timestamp.from(at))
                .update();
    }

    record Handing(UUID id, String giver, @Nullable String word, Instant startedAt) {}

    Optional<Handing> find(UUID linkId, byte[] tokenHash) {
        return sql.sql(
                        "select id, giver, word, started_at from links.handing where link_id = :link and token_hash = :token")
                .param("link", linkId)
                .param("token", tokenHash)
                .query(Handing.class)
                .optional();
    }

    /// What a link has taken or is about to take; what was announced and never came counts for as long as it may come.
    record Taken(int files, long bytes) {}

    Taken taken(UUID linkId, Instant announcedSince) {
        return sql.sql("""
                        select count(*) as files, coalesce(sum(f.size), 0)::bigint as bytes
                        from links.handing h join links.handed f on f.handing_id = h.id
                        where h.link_id = :link and (f.handed_at is not null or f.announced_at > :since)
                        """)
                .param("link", linkId)
                .param("since", Timestamp.from(announcedSince))
                .query(Taken.class)
                .single();
    }

    UUID announce(UUID handingId, String name, long size, Instant at) {
        return sql.sql("""
                        insert into links.handed (handing_id, name, size, announced_at) values (:handing, :name, :size, :at) returning id
                        """)
                .param("handing", handingId)
                .param("name", name)
                .param("size", size)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    /// A file on its way in.
    record Announced(UUID id, UUID handingId, UUID linkId, String giver, String name, long size) {}

    /// Locked, so that it is handed in once.
    Optional<Announced> findAnnounced(UUID slotId) {
        return sql.sql("""
                        select f.id, f.handing_id, h.link_id, h.giver, f.name, f.size
                        from links.handed f join links.handing h on h.id = f.handing_id
                        where f.id = :id and f.handed_at is null for update of f
                        """).param("id", slotId).query(Announced.class).optional();
    }

    boolean isOf(UUID handingId, UUID slotId) {
        return sql.sql("select exists (select from links.handed where id = :id and handing_id = :handing)")
                .param("id", slotId)
                .param("handing", handingId)
                .query(Boolean.class)
                .single();
    }

    void hand(UUID slotId, String hash, UUID documentId, Instant at) {
        sql.sql("""
                        update links.handed set handed_at = :at, hash = decode(:hash, 'hex'), document_id = :document where id = :id
                        """)
                .param("id", slotId)
                .param("hash", hash)
                .param("document", documentId)
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdraw(UUID slotId) {
        sql.sql("delete from links.handed where id = :id and handed_at is null")
                .param("id", slotId)
                .update();
    }

    List<HandedView> handed(UUID handingId) {
        return sql.sql("""
                        select name, size, encode(hash, 'hex') as hash, handed_at from links.handed
                        where handing_id = :handing and handed_at is not null order by handed_at, id
                        """)
                .param("handing", handingId)
                .query((row, _) -> new HandedView(
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("hash"),
                        row.getTimestamp("handed_at").toInstant()))
                .list();
    }

    List<GiverView> givers(UUID documentId) {
        return sql.sql("""
                        select h.giver, h.email, h.word, f.handed_at as at
                        from links.handed f join links.handing h on h.id = f.handing_id
                        where f.document_id = :document and f.handed_at is not null order by f.handed_at, f.id
                        """).param("document", documentId).query(GiverView.class).list();
    }
}
