package fr.parvis.chat.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How long messages are kept, and which go. A thread goes as a whole, once the last thing said in it is old, and never
/// where one of its messages is pinned; a topic whose folder a rule of retention keeps loses nothing.
@Repository
class MessageKeepingStore {
    private static final String ENDING = """
             from chat.message m
            join chat.conversation c on c.id = m.conversation_id
            where c.space_id = :space and m.thread_id is null and coalesce(m.last_reply_at, m.at) < :before
              and not exists (select from chat.pin p join chat.message x on x.id = p.message_id
                              where p.conversation_id = c.id and (x.id = m.id or x.thread_id = m.id))
              and (c.folder_id is null or not exists (select from documents.keepings_of(c.folder_id)))
            """;

    private final JdbcClient sql;

    MessageKeepingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Keeping(UUID spaceId, int years, UUID chosenBy, String chosenByName, Instant chosenAt, Instant beginsAt) {}

    private static final String SELECT = """
            select k.space_id, k.years, k.chosen_by, p.name as chosen_by_name, k.chosen_at, k.begins_at
            from chat.keeping k join people.identity p on p.person_id = k.chosen_by
            """;

    Optional<Keeping> find(UUID spaceId) {
        return sql.sql(SELECT + " where k.space_id = :space")
                .param("space", spaceId)
                .query(Keeping.class)
                .optional();
    }

    /// Those that have begun, in spaces that are not archived: what is archived stays as it is.
    List<Keeping> begun(Instant now) {
        return sql.sql(SELECT + """
                        join spaces.identity s on s.space_id = k.space_id and s.archived_at is null and s.ended_at is null
                        where k.begins_at <= :now order by k.space_id
                        """)
                .param("now", Timestamp.from(now))
                .query(Keeping.class)
                .list();
    }

    void choose(UUID spaceId, int years, UUID by, Instant at, Instant beginsAt) {
        sql.sql("""
                        insert into chat.keeping (space_id, years, chosen_by, chosen_at, begins_at) values (:space, :years, :by, :at, :begins)
                        on conflict (space_id) do update
                        set years = excluded.years, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at, begins_at = excluded.begins_at
                        """)
                .param("space", spaceId)
                .param("years", years)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("begins", Timestamp.from(beginsAt))
                .update();
    }

    boolean forget(UUID spaceId) {
        return sql.sql("delete from chat.keeping where space_id = :space")
                        .param("space", spaceId)
                        .update()
                == 1;
    }

    int countEnding(UUID spaceId, Instant before) {
        return sql.sql("select coalesce(sum(1 + m.reply_count), 0)" + ENDING)
                .param("space", spaceId)
                .param("before", Timestamp.from(before))
                .query(Integer.class)
                .single();
    }

    int countKept(UUID spaceId) {
        return sql.sql("""
                        select count(*) from chat.conversation c
                        where c.space_id = :space and c.folder_id is not null and exists (select from documents.keepings_of(c.folder_id))
                        """).param("space", spaceId).query(Integer.class).single();
    }

    record Ended(UUID conversationId, long seq, UUID authorId, String body) {}

    /// Takes some of them away, with what was said to them, whom they named and what was drawn from them.
    List<Ended> end(UUID spaceId, Instant before, int limit) {
        return sql.sql("with gone as materialized (select m.id" + ENDING + """
                         limit :limit for update of m skip locked)
                        delete from chat.message x where x.id in (select id from gone) or x.thread_id in (select id from gone)
                        returning x.conversation_id, x.seq, x.author_id, x.body
                        """)
                .param("space", spaceId)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(Ended.class)
                .list();
    }

    List<UUID> facilitators(UUID spaceId) {
        return sql.sql("select person_id from spaces.membership where space_id = :space and role = 'FACILITATOR'")
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }
}
