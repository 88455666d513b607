package fr.parvis.broadcasts;

import fr.parvis.broadcasts.BroadcastView.Figures;
import fr.parvis.broadcasts.BroadcastView.Printing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What came of a broadcast, by the last channel tried, and who may still be sent to again.
@Repository
public class BroadcastOutcomeStore {
    /// How long a gateway that was asked has to answer: past it, nobody knows, and it is not asked again.
    private static final Duration SILENCE = Duration.ofMinutes(5);

    /// One row a recipient, `outcome`, of the broadcast `:id` at `:at`; `:silent` is that moment less the time that a
    /// gateway has to answer.
    public static final String OUTCOME = """
            with outcome as (
              select r.person_id, r.read_at, r.read_by, r.confirmed_at, r.printed_at, r.called_at, r.called_by, r.called_word, s.round, s.channel,
                     s.told_at, coalesce(d.sent_at, s.done_at, r.printed_at) as handed_at, coalesce(s.failure, case when d.given_up then d.failure end) as failure,
                     case
                       when r.confirmed_at is not null then 'CONFIRMED'
                       when r.read_at is not null then 'READ'
                       when r.called_at is not null then 'CALLED'
                       when s.told_at is null then 'UNTOLD'
                       when s.channel = 'PHONE' then 'UNREACHED'
                       when s.channel = 'PUSH' then 'UNDERWAY'
                       when s.channel = 'LETTER' then case when r.printed_at is null then 'TO_PRINT' else 'DELIVERED' end
                       when s.channel = 'MAIL' then case when d.given_up then 'UNREACHED' when d.sent_at is null and d.message_id is not null then 'UNDERWAY'
                         else 'DELIVERED' end
                       when s.failure is not null then 'UNREACHED'
                       when s.done_at is not null then 'DELIVERED'
                       when s.due_at is null and s.asked_at < :silent then 'UNREACHED'
                       else 'UNDERWAY'
                     end as state
              from broadcasts.recipient r
              join lateral (
                select * from broadcasts.sending s where s.broadcast_id = r.broadcast_id and s.person_id = r.person_id order by s.round desc limit 1
              ) as s on true
              left join mail.delivery d on d.message_id = s.mail_id
              where r.broadcast_id = :id
            )
            """;

    private static final String CHASED = OUTCOME + """
            , chased as (
              select o.person_id, p.email, p.phone, broadcasts.channel(false, p.email, p.phone, :sms, exists (
                  select from people.hat h where h.person_id = o.person_id and h.organisation_id = :organisation), o.channel) as channel
              from outcome o join people.reach p on p.person_id = o.person_id
              where o.state in ('DELIVERED', 'UNDERWAY', 'UNREACHED') and o.channel <> 'PHONE'
            )
            """;

    private final JdbcClient sql;

    BroadcastOutcomeStore(JdbcClient sql) {
        this.sql = sql;
    }

    Figures figures(UUID broadcastId, Instant at) {
        return at(sql.sql(OUTCOME + """
                        select count(*)::int as people,
                               count(*) filter (where state = 'CONFIRMED')::int as confirmed,
                               count(*) filter (where state = 'READ')::int as read,
                               count(*) filter (where state = 'CALLED')::int as called,
                               count(*) filter (where state = 'DELIVERED')::int as delivered,
                               count(*) filter (where state in ('UNTOLD', 'UNDERWAY', 'TO_PRINT'))::int as underway,
                               count(*) filter (where state = 'UNREACHED')::int as unreached,
                               count(*) filter (where told_at is null)::int as untold,
                               count(*) filter (where state = 'TO_PRINT')::int as to_print
                        from outcome
                        """).param("id", broadcastId), at)
                .query(Figures.class)
                .single();
    }

    List<Printing> printings(UUID broadcastId) {
        return sql.sql("""
                        select printed_at as at, count(*)::int as letters from broadcasts.recipient
                        where broadcast_id = :id and printed_at is not null group by printed_at order by printed_at desc
                        """).param("id", broadcastId).query(Printing.class).list();
    }

    /// By what those who have not read it would be sent to again.
    ChannelCounts chase(Broadcast broadcast, boolean sms, Instant at) {
        return chased(CHASED + """
                        select 0 as push, count(*) filter (where channel = 'MAIL')::int as mail, count(*) filter (where channel = 'SMS')::int as sms,
                               count(*) filter (where channel = 'LETTER')::int as letter, count(*) filter (where channel = 'PHONE')::int as phone
                        from chased
                        """, broadcast, sms, at)
                .query(ChannelCounts.class)
                .single();
    }

    /// What was still to go on by itself after a push is sent to now, and goes on no more.
    void insertChase(Broadcast broadcast, boolean sms, Instant at) {
        chased(CHASED + """
                        insert into broadcasts.sending (broadcast_id, person_id, round, channel, address)
                        select :id, person_id, 2, channel, case channel when 'MAIL' then email when 'SMS' then broadcasts.mobile(phone) end from chased
                        """, broadcast, sms, at).update();
        sql.sql(
                        "update broadcasts.sending set due_at = null where broadcast_id = :id and round = 1 and channel = 'PUSH'")
                .param("id", broadcast.id())
                .update();
    }

    private JdbcClient.StatementSpec chased(String statement, Broadcast broadcast, boolean sms, Instant at) {
        return at(
                sql.sql(statement)
                        .param("id", broadcast.id())
                        .param("organisation", broadcast.organisationId())
                        .param("sms", sms),
                at);
    }

    /// Says to a statement that begins with [#OUTCOME] what moment it is.
    public static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, Instant at) {
        return statement.param("silent", at.minus(SILENCE).atOffset(ZoneOffset.UTC));
    }
}
