package fr.parvis.mail.incoming;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Mail as it came, and what became of it.
@Repository
class IncomingStore {
    private final JdbcClient sql;

    IncomingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A mail that waits to be filed.
    ///
    /// @param tries this time included
    record Waiting(UUID id, String envelopeFrom, List<String> recipients, byte[] raw, int tries) {}

    /// @return false where it came before
    boolean insert(String fingerprint, String envelopeFrom, List<String> recipients, byte[] raw, Instant at) {
        return sql.sql("""
                        insert into mail.incoming (fingerprint, came_at, envelope_from, recipients, size, raw, next_try_at)
                        values (:fingerprint, :at, :from, :recipients, :size, :raw, :at)
                        on conflict (fingerprint) do nothing
                        """)
                        .param("fingerprint", fingerprint)
                        .param("at", Timestamp.from(at))
                        .param("from", envelopeFrom)
                        .param("recipients", recipients.toArray(String[]::new))
                        .param("size", raw.length)
                        .param("raw", raw)
                        .update()
                == 1;
    }

    /// Notes a mail that was not taken at all.
    ///
    /// @return false where it was noted before
    boolean insertRefused(
            String fingerprint, String sender, @Nullable String subject, long size, String outcome, Instant at) {
        return sql.sql("""
                        insert into mail.incoming (fingerprint, came_at, envelope_from, recipients, sender, subject, size, filed_at, outcome)
                        values (:fingerprint, :at, :sender, '{}', :sender, :subject, :size, :at, :outcome)
                        on conflict (fingerprint) do nothing
                        """)
                        .param("fingerprint", fingerprint)
                        .param("at", Timestamp.from(at))
                        .param("sender", sender)
                        .param("subject", subject)
                        .param("size", size)
                        .param("outcome", outcome)
                        .update()
                == 1;
    }

    /// Takes one, and puts its next try off meanwhile: a server that dies loses nothing, and two never take the same.
    /// Nobody waits until that is on the disk: forgotten, the mail is taken again.
    Optional<Waiting> claim(Instant at, Instant nextTry) {
        return sql.sql("""
                        with aside as materialized (select set_config('synchronous_commit', 'off', true))
                        update mail.incoming set tries = tries + 1, next_try_at = :next
                        where (select count(*) from aside) = 1 and id = (
                          select id from mail.incoming where filed_at is null and next_try_at <= :at
                          order by next_try_at, id limit 1 for update skip locked)
                        returning id, envelope_from, recipients, raw, tries
                        """)
                .param("at", Timestamp.from(at))
                .param("next", Timestamp.from(nextTry))
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("envelope_from"),
                        List.of((String[]) row.getArray("recipients").getArray()),
                        row.getBytes("raw"),
                        row.getInt("tries")))
                .optional();
    }

    /// What became of a mail.
    ///
    /// @param sender who wrote it, by their own word
    record Outcome(
            String name,
            @Nullable String detail,
            @Nullable String sender,
            @Nullable String subject) {}

    /// @return false where another server has filed it meanwhile
    boolean filed(UUID id, Outcome outcome, Instant at) {
        return sql.sql("""
                        update mail.incoming set filed_at = :at, outcome = :outcome, detail = left(:detail, 500), raw = null, next_try_at = null,
                          sender = :sender, subject = left(:subject, 300)
                        where id = :id and filed_at is null
                        """)
                        .param("id", id)
                        .param("outcome", outcome.name())
                        .param("detail", outcome.detail(), Types.VARCHAR)
                        .param("sender", outcome.sender(), Types.VARCHAR)
                        .param("subject", outcome.subject(), Types.VARCHAR)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// It was filed as something else a moment ago, in the same transaction.
    void became(UUID id, String outcome) {
        sql.sql("update mail.incoming set outcome = :outcome where id = :id")
                .param("id", id)
                .param("outcome", outcome)
                .update();
    }

    void retryAt(UUID id, Instant at) {
        sql.sql("update mail.incoming set next_try_at = :at where id = :id and filed_at is null")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// How many a sender sent since then.
    int countFrom(String sender, Instant since) {
        return sql.sql("select count(*) from mail.incoming where sender = :sender and came_at > :since")
                .param("sender", sender)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /// @return false where they were told something within the hour
    boolean mayBeTold(String address, Instant at, Instant anHourAgo) {
        return sql.sql("""
                        insert into mail.word as w (address, last_at) values (:address, :at)
                        on conflict (address) do update set last_at = :at where w.last_at <= :before
                        """)
                        .param("address", address)
                        .param("at", Timestamp.from(at))
                        .param("before", Timestamp.from(anHourAgo))
                        .update()
                == 1;
    }

    /// To whom the message went that did not arrive.
    Optional<String> recipient(UUID messageId) {
        return sql.sql("select recipient from mail.message where id = :id")
                .param("id", messageId)
                .query(String.class)
                .optional();
    }

    void forget(Instant before) {
        sql.sql("delete from mail.incoming where filed_at < :before")
                .param("before", Timestamp.from(before), Types.TIMESTAMP)
                .update();
        sql.sql("delete from mail.word where last_at < :before")
                .param("before", Timestamp.from(before), Types.TIMESTAMP)
                .update();
    }
}
