package fr.parvis.chat;

import fr.parvis.chat.MentionableView.MentionableGroup;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom one may name, in a conversation.
@Repository
class MentionableStore {
    private final JdbcClient sql;

    MentionableStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param pattern what the name must be like, folded by the database
    List<Interlocutor> people(Conversation conversation, String pattern, int limit) {
        var place = conversation.place();
        return sql.sql("select " + Interlocutor.COLUMNS + """
                         from (
                          select m.person_id from spaces.membership m where m.space_id = :space
                          union all
                          select x.person_id from chat.participant x where x.conversation_id = :conversation
                        ) as x
                        join people.card p on p.person_id = x.person_id
                        where p.closed_at is null and x.person_id <> :me and p.search_key like platform.fold(:pattern)
                        order by p.family_name collate platform.french, p.given_name collate platform.french, p.person_id
                        limit :limit
                        """)
                .param("space", place == null ? new UUID(0, 0) : place.id())
                .param("conversation", conversation.id())
                .param("me", conversation.personId())
                .param("pattern", pattern)
                .param("limit", limit)
                .query((row, _) -> Interlocutor.of(row))
                .list();
    }

    /// Groups of the authorities of the person, with members in the space.
    List<MentionableGroup> groups(UUID me, UUID spaceId, String pattern, int limit) {
        return sql.sql("""
                        select g.group_id as id, g.name, held.people
                        from people.group_identity g
                        cross join lateral (
                          select count(*)::int as people from people.group_member x
                          join spaces.membership m on m.person_id = x.person_id and m.space_id = :space
                          where x.group_id = g.group_id) as held
                        where exists (select from people.hat h where h.person_id = :me and h.organisation_id = g.organisation_id)
                          and platform.fold(g.name) like platform.fold(:pattern)
                          and held.people > 0
                        order by g.name collate platform.french, g.group_id limit :limit
                        """)
                .param("me", me)
                .param("space", spaceId)
                .param("pattern", pattern)
                .param("limit", limit)
                .query(MentionableGroup.class)
                .list();
    }
}
