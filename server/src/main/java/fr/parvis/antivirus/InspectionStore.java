package fr.parvis.antivirus;

import fr.parvis.antivirus.Judgement.Outcome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue of inspections and what came of them.
@Repository
class InspectionStore {
    private final JdbcClient sql;

    InspectionStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Asked(String hash, int attempts, boolean held) {}

    /// What an inspection found.
    record Found(Outcome outcome, @Nullable String signature) {}

    Optional<Found> found(String hash) {
        return sql.sql("select outcome, signature from antivirus.inspection where hash = decode(:hash, 'hex')"
                        + " and outcome is not null")
                .param("hash", hash)
                .query(Found.class)
                .optional();
    }

    /// Keeps a judgement of a content that comes in; what was found before stands, and what was destroyed is there
    /// again.
    void note(String hash, long size, Judgement judgement, Instant at) {
        var outcome = judgement.outcome();
        sql.sql("""
                        insert into antivirus.inspection (hash, size, asked_at, due_at, held_at, inspected_at, outcome, signature)
                        values (decode(:hash, 'hex'), :size, :at, :at, :at, :inspected, :outcome, :signature)
                        on conflict (hash) do update
                          set destroyed_at = null, destroyed_by = null,
                              held_at = coalesce(inspection.held_at, excluded.held_at),
                              inspected_at = coalesce(inspection.inspected_at, excluded.inspected_at),
                              outcome = coalesce(inspection.outcome, excluded.outcome),
                              signature = coalesce(inspection.signature, excluded.signature)
                          where inspection.outcome is null or inspection.destroyed_at is not null
                        """)
                .param("hash", hash)
                .param("size", size)
                .param("at", utc(at))
                .param("inspected", outcome == null ? null : utc(at))
                .param("outcome", outcome == null ? null : outcome.name())
                .param("signature", judgement.signature())
                .update();
    }

    /// Puts contents into the queue that were there before; nobody waits for them.
    void ask(List<ContentSource.Stored> contents, Instant at) {
        sql.sql("""
                        insert into antivirus.inspection (hash, size, asked_at, due_at)
                        select decode(hash, 'hex'), size, :at, :at from unnest(:hashes, :sizes) as c (hash, size)
                        on conflict do nothing
                        """)
                .param(
                        "hashes",
                        contents.stream().map(ContentSource.Stored::hash).toArray(String[]::new))
                .param(
                        "sizes",
                        contents.stream().map(ContentSource.Stored::size).toArray(Long[]::new))
                .param("at", utc(at))
                .update();
    }

    /// Puts contents into the queue again that came lately and in which nothing was found, the newest first; meanwhile
    /// they are given as before.
    ///
    /// @return how many
    int askAgain(Instant since, int limit, Instant at) {
        return sql.sql("""
                        update antivirus.inspection set outcome = null, inspected_at = null, held_at = null, attempts = 0, due_at = :at
                        where hash in (
                          select hash from antivirus.inspection where outcome = 'CLEAN' and asked_at >= :since and destroyed_at is null
                          order by asked_at desc limit :limit)
                        """)
                .param("at", utc(at))
                .param("since", utc(since))
                .param("limit", limit)
                .update();
    }

    void broughtBy(String hash, UUID personId) {
        sql.sql("""
                        insert into antivirus.bringer (hash, person_id)
                        select hash, :person from antivirus.inspection where hash = decode(:hash, 'hex') and outcome is null
                        on conflict do nothing
                        """).param("hash", hash).param("person", personId).update();
    }

    /// Those that somebody waits for first.
    Optional<Asked> claim(Instant at, Instant until) {
        return sql.sql("""
                        update antivirus.inspection set attempts = attempts + 1, due_at = :until
                        where hash = (
                          select hash from antivirus.inspection where outcome is null and due_at <= :at
                          order by held_at is null, asked_at limit 1 for update skip locked)
                        returning encode(hash, 'hex') as hash, attempts, held_at is not null as held
                        """)
                .param("at", utc(at))
                .param("until", utc(until))
                .query(Asked.class)
                .optional();
    }

    /// @param counted whether the attempt that was begun counts
    void delay(String hash, Instant until, boolean counted) {
        sql.sql("""
                        update antivirus.inspection set due_at = :until, attempts = attempts - :back
                        where hash = decode(:hash, 'hex') and outcome is null
                        """)
                .param("hash", hash)
                .param("until", utc(until))
                .param("back", counted ? 0 : 1)
                .update();
    }

    /// @return false where somebody else was faster
    boolean settle(String hash, Outcome outcome, @Nullable String signature, Instant at) {
        var settled = sql.sql("""
                        update antivirus.inspection set inspected_at = :at, outcome = :outcome, signature = :signature
                        where hash = decode(:hash, 'hex') and outcome is null
                        """)
                        .param("hash", hash)
                        .param("outcome", outcome.name())
                        .param("signature", signature)
                        .param("at", utc(at))
                        .update()
                == 1;
        sql.sql("delete from antivirus.bringer where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .update();
        return settled;
    }

    /// Forgets a content that is gone because nothing referred to it.
    void forget(String hash) {
        sql.sql("delete from antivirus.inspection where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .update();
    }

    void forgetWaiting() {
        sql.sql("delete from antivirus.inspection where outcome is null").update();
    }

    Optional<Standing> standing(String hash) {
        return sql.sql("select standing from antivirus.withheld where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .query(Standing.class)
                .optional();
    }

    /// Why a content is withheld from somebody; what waits is not from who brought it.
    Optional<Standing> standing(String hash, UUID personId) {
        return sql.sql("""
                        select standing from antivirus.withheld w
                        where hash = decode(:hash, 'hex')
                          and not (standing = 'WAITING' and exists (
                            select from antivirus.bringer b where b.hash = w.hash and b.person_id = :person))
                        """)
                .param("hash", hash)
                .param("person", personId)
                .query(Standing.class)
                .optional();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
