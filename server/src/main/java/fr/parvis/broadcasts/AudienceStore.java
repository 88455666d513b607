package fr.parvis.broadcasts;

import fr.parvis.broadcasts.BroadcastView.Addressed;
import fr.parvis.broadcasts.BroadcastView.Target;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who a broadcast is for, and by which channel: worked out in one statement, however many they are. Nobody outside the
/// authority, or outside the space, is ever in it, whatever was chosen; nor is its author, who knows.
@Repository
class AudienceStore {
    /// All whom one may send to there.
    private static final String SCOPE = """
            with scope as (
              select h.person_id from people.hat h where (:space)::uuid is null and h.organisation_id = :organisation
              union
              select m.person_id from spaces.membership m where m.space_id = (:space)::uuid
            )
            """;

    private static final String REACHED = SCOPE + """
            , chosen as (
              select s.person_id from scope s
              where s.person_id <> :author and (:everybody or s.person_id in (
                select t.person_id from broadcasts.target t where t.broadcast_id = :id and t.person_id is not null
                union all
                select g.person_id from broadcasts.target t join people.group_member g on g.group_id = t.group_id where t.broadcast_id = :id
                union all
                select u.person_id from broadcasts.target t join people.unit_roll u on u.unit_id = t.unit_id where t.broadcast_id = :id
                union all
                select m.person_id from broadcasts.target t join spaces.membership m on m.space_id = t.space_id where t.broadcast_id = :id
              ))
            ), reached as (
              select c.person_id, r.email, r.phone, broadcasts.channel(notifications.pushes(c.person_id, :at), r.email, r.phone, :sms, own.belongs, null) as channel
              from chosen c
              join people.reach r on r.person_id = c.person_id
              left join people.guest_stay g on g.person_id = c.person_id
              cross join lateral (
                select count(*) filter (where h.organisation_id = :organisation) > 0 as belongs, count(*) > 0 as hatted
                from people.hat h where h.person_id = c.person_id
              ) as own
              where g.person_id is null or g.ends_at > :at or own.hatted
            )
            """;

    /// Groups, services and spaces that hold somebody of the scope. A secret space is not named.
    private static final String OFFERED = SCOPE + """
            , offered as (
              select 'GROUP' as kind, g.group_id as id, g.name, count(distinct s.person_id)::int as people
              from people.group_identity g
              join people.group_member m on m.group_id = g.group_id
              join scope s on s.person_id = m.person_id
              where g.organisation_id = :organisation
              group by g.group_id, g.name
              union all
              select 'UNIT', u.unit_id, u.name, count(distinct s.person_id)::int
              from organisations.unit_identity u
              join people.unit_roll m on m.unit_id = u.unit_id
              join scope s on s.person_id = m.person_id
              where u.organisation_id = :organisation
              group by u.unit_id, u.name
              union all
              select 'SPACE', i.space_id, i.name, count(*)::int
              from spaces.identity i
              join spaces.membership m on m.space_id = i.space_id
              join scope s on s.person_id = m.person_id
              where (:space)::uuid is null and i.organisation_id = :organisation and i.archived_at is null and i.ended_at is null
                and not exists (select from spaces.secret x where x.space_id = i.space_id)
              group by i.space_id, i.name
            )
            """;

    private final JdbcClient sql;

    AudienceStore(JdbcClient sql) {
        this.sql = sql;
    }

    ChannelCounts counts(Broadcast broadcast, boolean sms, Instant at) {
        return reached(REACHED + """
                        select count(*) filter (where channel = 'PUSH')::int as push, count(*) filter (where channel = 'MAIL')::int as mail,
                               count(*) filter (where channel = 'SMS')::int as sms, count(*) filter (where channel = 'LETTER')::int as letter, count(*) filter (where channel = 'PHONE')::int as phone
                        from reached
                        """, broadcast, sms, at)
                .query(ChannelCounts.class)
                .single();
    }

    /// Those of one channel, by name.
    ///
    /// @param after the name and the id of the last one read; null for the first page
    List<Addressed> people(
            Broadcast broadcast, boolean sms, Instant at, Channel channel, @Nullable List<String> after, int limit) {
        return reached(REACHED + """
                        select r.person_id as id, i.name,
                               (select string_agg(u.name, ', ' order by u.name collate platform.french)
                                from organisations.unit_identity u join people.unit_roll m on m.unit_id = u.unit_id
                                where u.organisation_id = :organisation and m.person_id = r.person_id) as services,
                               case r.channel when 'MAIL' then r.email when 'SMS' then broadcasts.mobile(r.phone) when 'PHONE' then r.phone end as address
                        from reached r join people.identity i on i.person_id = r.person_id
                        where r.channel = :channel
                          and ((:name)::text is null
                            or (i.family_name collate platform.french, i.person_id) > ((:name)::text collate platform.french, (:last)::uuid))
                        order by i.family_name collate platform.french, i.person_id limit :limit
                        """, broadcast, sms, at)
                .param("channel", channel.name())
                .param("name", after == null ? null : after.get(0))
                .param("last", after == null ? null : after.get(1))
                .param("limit", limit)
                .query(Addressed.class)
                .list();
    }

    /// The family name of somebody, to read on from.
    String familyName(UUID personId) {
        return sql.sql("select family_name from people.identity where person_id = :person")
                .param("person", personId)
                .query(String.class)
                .single();
    }

    /// Writes down everybody, each once, with their channel.
    void insert(Broadcast broadcast, boolean sms, Instant at) {
        reached(REACHED + """
                        , noted as (
                          insert into broadcasts.recipient (broadcast_id, person_id) select :id, person_id from reached returning person_id
                        )
                        insert into broadcasts.sending (broadcast_id, person_id, round, channel, address)
                        select :id, r.person_id, 1, r.channel,
                               case r.channel when 'MAIL' then r.email when 'SMS' then broadcasts.mobile(r.phone) end
                        from reached r join noted n on n.person_id = r.person_id
                        """, broadcast, sms, at).update();
    }

    private JdbcClient.StatementSpec reached(String statement, Broadcast broadcast, boolean sms, Instant at) {
        return sql.sql(statement)
                .param("id", broadcast.id())
                .param("organisation", broadcast.organisationId())
                .param("space", broadcast.spaceId(), Types.OTHER)
                .param("author", broadcast.authorId())
                .param("everybody", broadcast.everybody())
                .param("sms", sms)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    /// Those whom one may choose together, the largest kinds first, each by name.
    List<Target> offered(UUID organisationId, @Nullable UUID spaceId) {
        return sql.sql(OFFERED + "select * from offered order by kind, name collate platform.french, id")
                .param("organisation", organisationId)
                .param("space", spaceId, Types.OTHER)
                .query(Target.class)
                .list();
    }

    int everybody(UUID organisationId, @Nullable UUID spaceId, UUID except) {
        return sql.sql(SCOPE + """
                        select count(*)::int from scope s join people.reach r on r.person_id = s.person_id where s.person_id <> :except
                        """)
                .param("organisation", organisationId)
                .param("space", spaceId, Types.OTHER)
                .param("except", except)
                .query(Integer.class)
                .single();
    }

    /// What was chosen, as far as it may be chosen now.
    List<Target> targets(Broadcast broadcast) {
        return sql.sql(OFFERED + """
                        select o.kind, o.id, o.name, o.people
                        from offered o
                        join broadcasts.target t on o.id = coalesce(t.group_id, t.unit_id, t.space_id)
                        where t.broadcast_id = :id
                        union all
                        select 'PERSON', i.person_id, i.name, 1
                        from broadcasts.target t
                        join scope s on s.person_id = t.person_id
                        join people.identity i on i.person_id = t.person_id
                        where t.broadcast_id = :id
                        order by 1, 3
                        """)
                .param("organisation", broadcast.organisationId())
                .param("space", broadcast.spaceId(), Types.OTHER)
                .param("id", broadcast.id())
                .query(Target.class)
                .list();
    }

    /// Chooses anew; who or what may not be chosen there is passed over, as if it did not exist.
    void choose(Broadcast broadcast, WriteBroadcast chosen) {
        sql.sql("delete from broadcasts.target where broadcast_id = :id")
                .param("id", broadcast.id())
                .update();
        sql.sql(OFFERED + """
                        insert into broadcasts.target (broadcast_id, group_id, unit_id, space_id, person_id)
                        select :id, case kind when 'GROUP' then id end, case kind when 'UNIT' then id end, case kind when 'SPACE' then id end, null
                        from offered
                        where kind = 'GROUP' and id = any(:groups) or kind = 'UNIT' and id = any(:units) or kind = 'SPACE' and id = any(:spaces)
                        union all
                        select :id, null, null, null, person_id from scope where person_id = any(:persons)
                        """)
                .param("organisation", broadcast.organisationId())
                .param("space", broadcast.spaceId(), Types.OTHER)
                .param("id", broadcast.id())
                .param("groups", chosen.groupIds().toArray(UUID[]::new))
                .param("units", chosen.unitIds().toArray(UUID[]::new))
                .param("spaces", chosen.spaceIds().toArray(UUID[]::new))
                .param("persons", chosen.personIds().toArray(UUID[]::new))
                .update();
    }
}
