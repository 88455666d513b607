package fr.parvis.chat;

import fr.parvis.platform.TodayItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the dialogue has to say on somebody's home page, in one statement: which of their conversations moved last, and
/// where mails wait to be accepted, for who runs those spaces.
@Repository
class ConversationTodayStore {
    private final JdbcClient sql;

    ConversationTodayStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param moved conversations, the last moved first
    /// @param held spaces where mails wait, a line each
    record Today(List<UUID> moved, List<TodayItem> held) {}

    Today today(UUID me, int most) {
        var moved = new ArrayList<UUID>();
        var held = new ArrayList<TodayItem>();
        sql.sql(ConversationListStore.MINE + """
                        , moved as (select id, moved_at from mine order by moved_at desc, id desc limit :most),
                        held as (
                          select h.space_id, max(h.came_at) as came_at, count(*)::int as letters from chat.held_letter h
                          join spaces.membership m on m.space_id = h.space_id and m.person_id = :me and m.role = 'FACILITATOR'
                          group by h.space_id
                        )
                        select id, moved_at as at, 0 as letters, null as name, null as path from moved
                        union all
                        select h.space_id, h.came_at, h.letters, s.name, '/espaces/' || s.organisation_slug || '/' || s.slug || '/courriels'
                        from held h join spaces.identity s on s.space_id = h.space_id and s.archived_at is null and s.ended_at is null
                        order by at desc, id desc
                        """)
                .param("me", me)
                .param("most", most)
                .query(row -> {
                    if (row.getInt("letters") == 0) {
                        moved.add(row.getObject("id", UUID.class));
                    } else {
                        held.add(new TodayItem(
                                TodayItem.Section.AWAITING,
                                "held-letters",
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                null,
                                row.getString("name"),
                                null,
                                row.getString("path"),
                                row.getTimestamp("at").toInstant(),
                                row.getInt("letters")));
                    }
                });
        return new Today(moved, held);
    }
}
