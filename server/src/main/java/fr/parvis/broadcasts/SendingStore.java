package fr.parvis.broadcasts;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is still to go out, and what became of it.
@Repository
public class SendingStore {
    /// Whether a person, by the column named, may still see the broadcast `b` at `:at`: in its space, or in its
    /// authority.
    public static final String HERE = """
            (case when b.space_id is null
               then exists (select from people.hat h where h.person_id = %1$s and h.organisation_id = b.organisation_id)
               else exists (select from spaces.membership m where m.person_id = %1$s and m.space_id = b.space_id)
                 and (exists (select from people.hat h where h.person_id = %1$s)
                   or exists (select from people.guest_stay g where g.person_id = %1$s and g.ends_at > :at))
             end and exists (select from people.reach p where p.person_id = %1$s))
            """;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient sql;

    SendingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Somebody to be told, and all that is said to them.
    ///
    /// @param here false for who left meanwhile
    /// @param rung whether they were told in Parvis already, and on their devices
    /// @param place the space whose people they are told as, unless it is secret; null is the authority
    record Due(
            UUID broadcastId,
            UUID personId,
            int round,
            Channel channel,
            @Nullable String address,
            boolean here,
            boolean rung,
            @Nullable String locale,
            String title,
            String body,
            boolean confirmable,
            @Nullable UUID spaceId,
            UUID authorId,
            String author,
            String organisation,
            @Nullable String place) {}

    /// Takes some who are to be told; others who ask meanwhile are given others.
    List<Due> claim(int limit, Instant at) {
        return sql.sql("""
                        select s.broadcast_id, s.person_id, s.round, s.channel, s.address,
                        """ + HERE.formatted("s.person_id") + """
                           as here, s.pushed_at is not null as rung, p.locale, b.title, b.body, b.confirmable, b.space_id, b.author_id, a.name as author, o.name as organisation,
                           case when not exists (select from spaces.secret x where x.space_id = b.space_id) then i.name end as place
                        from broadcasts.sending s
                        join broadcasts.broadcast b on b.id = s.broadcast_id
                        join people.identity a on a.person_id = b.author_id
                        join organisations.identity o on o.organisation_id = b.organisation_id
                        left join people.reach p on p.person_id = s.person_id
                        left join spaces.identity i on i.space_id = b.space_id
                        where s.told_at is null
                        order by s.broadcast_id, s.person_id limit :limit for update of s skip locked
                        """)
                .param("limit", limit)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Due.class)
                .list();
    }

    /// @param mailId of the mail that carries it
    /// @param dueAt when it is due at the gateway; of a push, when the next channel takes over
    void told(Due due, Instant at, @Nullable UUID mailId, @Nullable Instant dueAt, byte @Nullable [] tokenHash) {
        sql.sql("""
                        update broadcasts.sending set told_at = :at, mail_id = :mail, due_at = :due, token_hash = :hash
                        where broadcast_id = :broadcast and person_id = :person and round = :round
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("mail", mailId, Types.OTHER)
                .param("due", dueAt == null ? null : dueAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("hash", tokenHash, Types.BINARY)
                .param("broadcast", due.broadcastId())
                .param("person", due.personId())
                .param("round", due.round())
                .update();
    }

    /// Whoever left before they were told was never sent to.
    void forget(Due due) {
        sql.sql(
                        "delete from broadcasts.sending where broadcast_id = :broadcast and person_id = :person and round = :round")
                .param("broadcast", due.broadcastId())
                .param("person", due.personId())
                .param("round", due.round())
                .update();
        sql.sql("""
                        delete from broadcasts.recipient r where r.broadcast_id = :broadcast and r.person_id = :person
                          and not exists (select from broadcasts.sending s where s.broadcast_id = r.broadcast_id and s.person_id = r.person_id)
                        """)
                .param("broadcast", due.broadcastId())
                .param("person", due.personId())
                .update();
    }

    /// What went to devices and was not opened in its time, or has no device to go to any more, is to be told by the
    /// next channel; what was opened stays.
    ///
    /// @return how many go on
    int goOn(boolean sms, Instant at) {
        return sql.sql("""
                        with over as (
                          select s.broadcast_id, s.person_id, s.round, r.read_at is null and r.called_at is null as unread
                          from broadcasts.sending s
                          join broadcasts.recipient r on r.broadcast_id = s.broadcast_id and r.person_id = s.person_id
                          where s.channel = 'PUSH' and s.due_at is not null
                            and (s.due_at <= :at or r.read_at is not null or r.called_at is not null or not exists (
                              select from notifications.push_reach d where d.person_id = s.person_id and d.until > :at))
                          for update of s skip locked
                        ), closed as (
                          update broadcasts.sending s set due_at = null from over o
                          where s.broadcast_id = o.broadcast_id and s.person_id = o.person_id and s.round = o.round and not o.unread
                        ), next as (
                          select o.broadcast_id, o.person_id, o.round, p.email, p.phone, broadcasts.channel(false, p.email, p.phone, :sms, exists (
                              select from people.hat h join broadcasts.broadcast b on b.organisation_id = h.organisation_id
                              where b.id = o.broadcast_id and h.person_id = o.person_id), 'PUSH') as channel
                          from over o left join people.reach p on p.person_id = o.person_id where o.unread
                        )
                        update broadcasts.sending s set channel = n.channel, pushed_at = s.told_at, told_at = null, due_at = null,
                          address = case n.channel when 'MAIL' then n.email when 'SMS' then broadcasts.mobile(n.phone) end
                        from next n where s.broadcast_id = n.broadcast_id and s.person_id = n.person_id and s.round = n.round
                        """)
                .param("sms", sms)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A text message that the gateway is about to be asked for.
    record Text(
            UUID broadcastId,
            UUID personId,
            int round,
            String address,
            int tries,
            String title,
            String organisation,
            UUID authorId,
            String locale) {}

    /// Takes one, and notes that the gateway is asked before it is: whoever dies meanwhile does not ask twice. One node
    /// at a time, so that all of them together keep to the pace.
    Optional<Text> claimText(Instant at, int perMinute, byte[] tokenHash) {
        sql.sql("select pg_advisory_xact_lock(hashtext('broadcasts.sms'))")
                .query()
                .singleRow();
        sql.sql("""
                        update broadcasts.sending s set due_at = null, failure = 'gone' from broadcasts.broadcast b
                        where b.id = s.broadcast_id and s.channel = 'SMS' and s.due_at is not null and not
                        """ + HERE.formatted("s.person_id"))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return sql.sql("""
                        with next as (
                          select broadcast_id, person_id, round from broadcasts.sending
                          where channel = 'SMS' and due_at <= :at
                            and (select count(*) from broadcasts.sending where asked_at > :minute) < :pace
                          order by due_at, person_id limit 1 for update skip locked
                        )
                        update broadcasts.sending s set due_at = null, asked_at = :at, tries = s.tries + 1, token_hash = :hash
                        from next n, broadcasts.broadcast b, organisations.identity o, people.reach p
                        where s.broadcast_id = n.broadcast_id and s.person_id = n.person_id and s.round = n.round
                          and b.id = s.broadcast_id and o.organisation_id = b.organisation_id and p.person_id = s.person_id
                        returning s.broadcast_id, s.person_id, s.round, s.address, s.tries, b.title, o.name as organisation, b.author_id, p.locale
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("minute", at.minus(MINUTE).atOffset(ZoneOffset.UTC))
                .param("pace", perMinute)
                .param("hash", tokenHash)
                .query(Text.class)
                .optional();
    }

    /// @param doneAt when the gateway took it
    /// @param dueAt when it is to be asked again
    void answered(Text text, @Nullable Instant doneAt, @Nullable Instant dueAt, @Nullable String failure) {
        sql.sql("""
                        update broadcasts.sending set done_at = :done, due_at = :due, failure = :failure
                        where broadcast_id = :broadcast and person_id = :person and round = :round
                        """)
                .param("done", doneAt == null ? null : doneAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("due", dueAt == null ? null : dueAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failure", failure)
                .param("broadcast", text.broadcastId())
                .param("person", text.personId())
                .param("round", text.round())
                .update();
    }
}
