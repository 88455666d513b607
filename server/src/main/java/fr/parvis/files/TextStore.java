package fr.parvis.files;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TextStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    TextStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// A content that waits to be read, or its pictures to be recognised.
    record Asked(String hash, String mediaType, int attempts, List<Integer> pictures) {}

    /// A content that said nothing under another name is read again under this one.
    /// @return false where it was asked for before
    boolean ask(String hash, String mediaType, Instant at) {
        return sql.sql("""
                        insert into files.reading as r (hash, media_type, asked_at, due_at) values (decode(:hash, 'hex'), :type, :at, :at)
                        on conflict (hash) do update set media_type = excluded.media_type, asked_at = excluded.asked_at, due_at = excluded.due_at,
                               attempts = 0, read_at = null, outcome = null
                        where r.outcome in ('UNSUPPORTED', 'DAMAGED', 'NOT_TEXT') and r.media_type <> excluded.media_type
                        """)
                        .param("hash", hash)
                        .param("type", mediaType)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Many at once, in one order for everybody.
    void ask(Map<String, String> mediaTypes, Instant at) {
        if (mediaTypes.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into files.reading as r (hash, media_type, asked_at, due_at)
                        select decode(key, 'hex'), value, :at, :at from jsonb_each_text((:types)::jsonb) order by key
                        on conflict (hash) do update set media_type = excluded.media_type, asked_at = excluded.asked_at, due_at = excluded.due_at,
                               attempts = 0, read_at = null, outcome = null
                        where r.outcome in ('UNSUPPORTED', 'DAMAGED', 'NOT_TEXT') and r.media_type <> excluded.media_type
                        """)
                .param("types", json.writeValueAsString(mediaTypes))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A content that nobody needs to open to know that it cannot be read.
    ///
    /// @return false where that was known
    boolean pass(String hash, String mediaType, Instant at) {
        return sql.sql("""
                        insert into files.reading (hash, media_type, asked_at, due_at, read_at, outcome)
                        values (decode(:hash, 'hex'), :type, :at, :at, :at, 'UNSUPPORTED') on conflict (hash) do nothing
                        """)
                        .param("hash", hash)
                        .param("type", mediaType)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Many at once.
    void pass(Map<String, String> mediaTypes, Instant at) {
        if (mediaTypes.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into files.reading (hash, media_type, asked_at, due_at, read_at, outcome)
                        select decode(key, 'hex'), value, :at, :at, :at, 'UNSUPPORTED' from jsonb_each_text((:types)::jsonb) order by key
                        on conflict (hash) do nothing
                        """)
                .param("types", json.writeValueAsString(mediaTypes))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Nullable
    Asked claim(Instant at, Instant until) {
        return claim("read_at is null", at, until);
    }

    @Nullable
    Asked claimPictures(Instant at, Instant until) {
        return claim("pictures is not null and recognised_at is null", at, until);
    }

    /// The last asked for comes first: somebody may be looking for it, while a thousand others wait.
    private @Nullable Asked claim(String waiting, Instant at, Instant until) {
        return sql.sql("""
                        update files.reading set attempts = attempts + 1, due_at = :until
                        where hash = (
                          select hash from files.reading r
                          where %s and due_at <= :at and not exists (select from antivirus.withheld w where w.hash = r.hash)
                          order by asked_at desc limit 1 for update skip locked)
                        returning encode(hash, 'hex') as hash, media_type, attempts, pictures
                        """.formatted(waiting))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Asked(
                        row.getString("hash"), row.getString("media_type"), row.getInt("attempts"), pictures(row)))
                .optional()
                .orElse(null);
    }

    private static List<Integer> pictures(ResultSet row) throws SQLException {
        Array array = row.getArray("pictures");
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    void keep(String hash, String body, boolean whole, List<Integer> pictures, Instant at) {
        sql.sql("""
                update files.reading set read_at = :at, outcome = 'READ', whole = :whole, body = :body, words = files.words_of(:body),
                       pictures = nullif((:pictures)::int[], '{}'), attempts = 0, due_at = :at
                where hash = decode(:hash, 'hex')
                """)
                .param("hash", hash)
                .param("whole", whole)
                .param("body", body)
                .param("pictures", pictures.toArray(Integer[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void keepRecognised(String hash, String recognised, Instant at) {
        sql.sql("""
                update files.reading set recognised_at = :at, body = left(body || :recognised, 1000000),
                       words = files.words_of(left(body || :recognised, 1000000))
                where hash = decode(:hash, 'hex')
                """)
                .param("hash", hash)
                .param("recognised", recognised)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String hash) {
        sql.sql("""
                update files.reading set read_at = null, outcome = null, whole = false, body = null, words = null, pictures = null,
                       recognised_at = null, attempts = 0
                where hash = decode(:hash, 'hex')
                """).param("hash", hash).update();
    }

    void refuse(String hash, String outcome, Instant at) {
        sql.sql("update files.reading set read_at = :at, outcome = :outcome where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .param("outcome", outcome)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Nothing was tried: it does not count.
    void delay(String hash, Instant until) {
        sql.sql("update files.reading set due_at = :until, attempts = attempts - 1 where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Nullable
    String outcome(String hash) {
        return sql.sql("select outcome from files.reading where hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .query((row, _) -> Optional.ofNullable(row.getString("outcome")))
                .optional()
                .flatMap(outcome -> outcome)
                .orElse(null);
    }

    Optional<String> body(String hash) {
        return sql.sql("select body from files.reading where hash = decode(:hash, 'hex') and body <> ''")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }
}
