package fr.parvis.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailStore {
    private static final String SELECT_LINE = """
            select id, recipient, subject, confidential, created_at, sent_at,
                   sent_at is null and next_try_at is not null as waiting, tries, failure
            from mail.message
            """;

    private final JdbcClient sql;

    MailStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is for an address where mail does not arrive any more stays in the outbox, and says why.
    ///
    /// @param dueAt null where there is no server: it stays in the outbox
    UUID insert(Message message, Letter letter, Correspondence correspondence, Instant at, @Nullable Instant dueAt) {
        return sql.sql("""
                        insert into mail.message (recipient, subject, text_body, html_body, confidential, created_at,
                          unsubscribe, from_name, reply_to, thread_id, next_try_at, failure)
                        select :recipient, :subject, :text, :html, :confidential, :at,
                          :unsubscribe, :fromName, :replyTo, :thread::uuid, case when u.address is null then :due::timestamptz end, u.reason
                        from (select lower(:recipient) as address) as r
                        left join mail.unreachable u on u.address = r.address
                        returning id
                        """)
                .param("fromName", correspondence.fromName(), java.sql.Types.VARCHAR)
                .param("replyTo", correspondence.replyTo(), java.sql.Types.VARCHAR)
                .param("thread", correspondence.threadId(), java.sql.Types.OTHER)
                .param("recipient", message.recipient())
                .param("subject", message.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("unsubscribe", message.unsubscribe(), java.sql.Types.VARCHAR)
                .param("confidential", message.confidential())
                .param("at", Timestamp.from(at))
                .param("due", dueAt == null ? null : Timestamp.from(dueAt), java.sql.Types.TIMESTAMP)
                .query(UUID.class)
                .single();
    }

    /// Takes one message that is due, and puts its next try off meanwhile: a sender that dies loses nothing, and
    /// two never take the same.
    Optional<OutgoingMail> claim(Instant at, Instant nextTry) {
        return sql.sql("""
                        update mail.message set tries = tries + 1, next_try_at = :next
                        where id = (
                          select id from mail.message where sent_at is null and next_try_at <= :at
                          order by next_try_at, id limit 1 for update skip locked)
                        returning id, recipient, subject, text_body as text, html_body as html, unsubscribe, tries, from_name, reply_to, thread_id
                        """)
                .param("at", Timestamp.from(at))
                .param("next", Timestamp.from(nextTry))
                .query(OutgoingMail.class)
                .optional();
    }

    void sent(UUID id, Instant at) {
        sql.sql("update mail.message set sent_at = :at, failure = null where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(Collection<UUID> ids) {
        sql.sql("delete from mail.message where id = any (:ids::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// @param nextTry null gives up
    void failed(UUID id, String failure, @Nullable Instant nextTry) {
        sql.sql("update mail.message set failure = :failure, next_try_at = :next where id = :id")
                .param("id", id)
                .param("failure", failure)
                .param("next", nextTry == null ? null : Timestamp.from(nextTry), java.sql.Types.TIMESTAMP)
                .update();
    }

    /// The latest first.
    List<OutboxLine> lines(@Nullable Instant before, @Nullable UUID beforeId, int count) {
        return sql.sql(SELECT_LINE + """
                        where :before::timestamptz is null or (created_at, id) < (:before, :id::uuid)
                        order by created_at desc, id desc limit :count
                        """)
                .param("before", before == null ? null : Timestamp.from(before), java.sql.Types.TIMESTAMP)
                .param("id", beforeId, java.sql.Types.OTHER)
                .param("count", count)
                .query(OutboxLine.class)
                .list();
    }

    Optional<OutboxLine> line(UUID id) {
        return sql.sql(SELECT_LINE + "where id = :id")
                .param("id", id)
                .query(OutboxLine.class)
                .optional();
    }

    String text(UUID id) {
        return sql.sql("select text_body from mail.message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// @param days seven a line, counted backwards from that moment
    List<MailFigures.Week> weeks(Instant at, int weeks, int target) {
        return sql.sql("""
                        with got as (
                          select floor(extract(epoch from :at::timestamptz - created_at) / 604800)::int as week, lower(recipient) as recipient,
                                 count(*)::int as mails
                          from mail.message
                          where created_at > :at::timestamptz - :weeks * interval '7 days' and created_at <= :at
                          group by 1, 2
                        )
                        select (:at::timestamptz - (w.week + 1) * interval '7 days' + interval '1 day')::date as "from",
                               count(g.recipient)::int as people, coalesce(sum(g.mails), 0)::int as mails,
                               coalesce(percentile_disc(0.5) within group (order by g.mails), 0) as median,
                               coalesce(max(g.mails), 0) as most, count(*) filter (where g.mails > :target)::int as above
                        from generate_series(0, :weeks - 1) as w (week) left join got g on g.week = w.week
                        group by w.week order by w.week
                        """)
                .param("at", Timestamp.from(at))
                .param("weeks", weeks)
                .param("target", target)
                .query(MailFigures.Week.class)
                .list();
    }

    void opened(UUID id, UUID personId, Instant at) {
        sql.sql("insert into mail.opening (message_id, person_id, opened_at) values (:id, :person, :at)")
                .param("id", id)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Instant> openings(UUID id) {
        return sql.sql("select opened_at from mail.opening where message_id = :id order by opened_at desc limit 50")
                .param("id", id)
                .query((row, _) -> row.getTimestamp("opened_at").toInstant())
                .list();
    }
}
