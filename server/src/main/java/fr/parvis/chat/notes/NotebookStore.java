package fr.parvis.chat.notes;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The topics of notes, one in each space that has any.
@Repository
class NotebookStore {
    private static final int MOST = 500;

    private final JdbcClient sql;

    NotebookStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where the person may write, the last used first, then by name; where the topic was closed, notes are over.
    List<NotePlace> places(UUID personId) {
        return sql.sql("""
                        select s.space_id, s.name, mine.at as noted_at,
                               (select count(*) from spaces.membership x where x.space_id = s.space_id) as people
                        from spaces.membership i
                        join spaces.identity s on s.space_id = i.space_id
                        left join chat.notebook n on n.space_id = s.space_id
                        left join chat.conversation c on c.id = n.conversation_id
                        left join lateral (
                          select m.at from chat.message m
                          where m.conversation_id = n.conversation_id and m.author_id = :person order by m.at desc limit 1
                        ) as mine on true
                        where i.person_id = :person and i.role in ('CONTRIBUTOR', 'FACILITATOR')
                          and s.archived_at is null and s.ended_at is null and c.closed_at is null
                        order by mine.at desc nulls last, s.name collate platform.french, s.space_id limit :most
                        """)
                .param("person", personId)
                .param("most", MOST)
                .query((row, _) -> {
                    var at = row.getTimestamp("noted_at");
                    return new NotePlace(
                            row.getObject("space_id", UUID.class),
                            row.getString("name"),
                            row.getInt("people"),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    /// One at a time makes the topic of a space.
    void lock(UUID spaceId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('chat.notebook ' || :space::text, 0))")
                .param("space", spaceId)
                .query((_, _) -> true)
                .single();
    }

    Optional<UUID> find(UUID spaceId) {
        return sql.sql("select conversation_id from chat.notebook where space_id = :space")
                .param("space", spaceId)
                .query(UUID.class)
                .optional();
    }

    void insert(UUID spaceId, UUID conversationId) {
        sql.sql("insert into chat.notebook (space_id, conversation_id) values (:space, :conversation)")
                .param("space", spaceId)
                .param("conversation", conversationId)
                .update();
    }

    ZoneId zone(UUID spaceId) {
        return ZoneId.of(
                sql.sql("""
                        select o.time_zone from spaces.identity s
                        join organisations.identity o on o.organisation_id = s.organisation_id where s.space_id = :space
                        """).param("space", spaceId).query(String.class).single());
    }
}
