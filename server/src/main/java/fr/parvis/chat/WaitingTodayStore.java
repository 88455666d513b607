package fr.parvis.chat;

import fr.parvis.platform.TodayItem;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits in the spaces that somebody runs, in one statement.
@Repository
class WaitingTodayStore {
    private final JdbcClient sql;

    WaitingTodayStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A line for each person at a door, and one for each space where mails are held; the last come first.
    List<TodayItem> waiting(UUID personId, int limit) {
        return sql.sql("""
                        with runs as (
                          select s.space_id, s.name, '/espaces/' || s.organisation_slug || '/' || s.slug as home
                          from spaces.membership m
                          join spaces.identity s on s.space_id = m.space_id and s.archived_at is null and s.ended_at is null
                          where m.person_id = :person and m.role = 'FACILITATOR'
                        )
                        select 'door-asking' as kind, a.id, c.title, a.message as detail, r.name as space_name,
                               coalesce(p.name, a.given_name || ' ' || a.family_name) as person_name,
                               '/messages/' || c.id || '/inviter' as address, a.asked_at as at, 0 as count
                        from runs r
                        join chat.conversation c on c.space_id = r.space_id
                        join chat.door d on d.conversation_id = c.id
                        join chat.asking a on a.door_id = d.id and a.decided_at is null and a.confirmed_at is not null
                        left join people.identity p on p.person_id = a.person_id
                        union all
                        select 'held-letters', r.space_id, r.name, null, r.name, null, r.home || '/courriels', max(h.came_at), count(*)::int
                        from runs r join chat.held_letter h on h.space_id = r.space_id
                        group by r.space_id, r.name, r.home
                        order by at desc, id desc limit :limit
                        """)
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getString("space_name"),
                        row.getString("person_name"),
                        row.getString("address"),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("count")))
                .list();
    }
}
