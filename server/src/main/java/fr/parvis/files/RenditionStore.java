package fr.parvis.files;

import fr.parvis.files.Renditions.Rendition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RenditionStore {
    private final JdbcClient sql;

    RenditionStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Known(boolean made, Rendition rendition) {}

    record Asked(String source, String mediaType, int attempts) {}

    Optional<Known> find(String source) {
        return sql.sql("""
                        select made_at is not null as made, encode(hash, 'hex') as hash, size, refusal
                        from files.rendition where source = decode(:source, 'hex')
                        """)
                .param("source", source)
                .query((row, _) -> {
                    var hash = row.getString("hash");
                    var pdf = hash == null ? null : new Blob(hash, row.getLong("size"));
                    return new Known(row.getBoolean("made"), new Rendition(pdf, row.getString("refusal")));
                })
                .optional();
    }

    void ask(String source, String mediaType, Instant at) {
        sql.sql("""
                insert into files.rendition (source, media_type, asked_at, due_at) values (decode(:source, 'hex'), :type, :at, :at)
                on conflict (source) do update set asked_at = excluded.asked_at where files.rendition.made_at is null
                """)
                .param("source", source)
                .param("type", mediaType)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Nullable
    Asked claim(Instant at, Instant until) {
        return sql.sql("""
                        update files.rendition set attempts = attempts + 1, due_at = :until
                        where source = (
                          select source from files.rendition r
                          where made_at is null and due_at <= :at and not exists (select from antivirus.withheld w where w.hash = r.source)
                          order by asked_at desc limit 1 for update skip locked)
                        returning encode(source, 'hex') as source, media_type, attempts
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Asked.class)
                .optional()
                .orElse(null);
    }

    void keep(String source, Blob pdf, Instant at) {
        sql.sql("""
                update files.rendition set made_at = :at, hash = decode(:hash, 'hex'), size = :size where source = decode(:source, 'hex')
                """)
                .param("source", source)
                .param("hash", pdf.hash())
                .param("size", pdf.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Nothing was tried: it does not count.
    void delay(String source, Instant until) {
        sql.sql(
                        "update files.rendition set due_at = :until, attempts = attempts - 1 where source = decode(:source, 'hex')")
                .param("source", source)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void refuse(String source, String refusal, Instant at) {
        sql.sql("update files.rendition set made_at = :at, refusal = :refusal where source = decode(:source, 'hex')")
                .param("source", source)
                .param("refusal", refusal)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
