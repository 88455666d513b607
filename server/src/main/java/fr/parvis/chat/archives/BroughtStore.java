package fr.parvis.chat.archives;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The topic that an export becomes, and its messages, some hundred in one statement. They are written as they were
/// said: nobody is called, and nobody has anything to read.
@Repository
class BroughtStore {
    private final JdbcClient sql;

    BroughtStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param saidAs what its author is called where they are nobody here
    /// @param documentId the file that came with it
    record Row(
            UUID id,
            UUID authorId,
            @Nullable String saidAs,
            Instant at,
            String body,
            boolean edited,
            @Nullable UUID documentId) {}

    UUID insertTopic(UUID spaceId, String title, UUID by, Instant movedAt, Instant at) {
        return sql.sql("""
                        insert into chat.conversation
                          (kind, space_id, title, created_at, created_by, closed_at, closed_by, moved_at, brought_by, brought_at)
                        values ('TOPIC', :space, :title, :at, :by, :at, :by, :moved, :by, :at) returning id
                        """)
                .param("space", spaceId)
                .param("title", title)
                .param("by", by)
                .param("moved", Timestamp.from(movedAt))
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    void insert(UUID conversationId, List<Row> rows) {
        sql.sql("""
                        with come as materialized (
                          select * from unnest(:ids::uuid[], :authors::uuid[], :names::text[], :times::timestamptz[], :bodies::text[], :edited::boolean[])
                          with ordinality as come (id, author_id, said_as, at, body, edited, place)
                        ), counted as (
                          update chat.conversation
                          set revision = revision + :many, last_seq = revision + :many, moved_at = greatest(moved_at, (select max(at) from come))
                          where id = :conversation
                          returning revision - :many as before
                        )
                        insert into chat.message (id, conversation_id, author_id, said_as, at, body, edited_at, seq, revision)
                        select id, :conversation, author_id, said_as, at, body, case when edited then at end, before + place, before + place
                        from come, counted
                        """)
                .param("conversation", conversationId)
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .param("authors", rows.stream().map(Row::authorId).toArray(UUID[]::new))
                .param("names", rows.stream().map(Row::saidAs).toArray(String[]::new))
                .param(
                        "times",
                        rows.stream().map(row -> Timestamp.from(row.at())).toArray(Timestamp[]::new))
                .param("bodies", rows.stream().map(Row::body).toArray(String[]::new))
                .param("edited", rows.stream().map(Row::edited).toArray(Boolean[]::new))
                .param("many", rows.size())
                .update();
        var filed = rows.stream().filter(row -> row.documentId() != null).toList();
        if (!filed.isEmpty()) {
            sql.sql("""
                            insert into chat.reference (message_id, kind, target_id)
                            select message, 'DOCUMENT', target from unnest(:messages::uuid[], :targets::uuid[]) as x (message, target)
                            """)
                    .param("messages", filed.stream().map(Row::id).toArray(UUID[]::new))
                    .param("targets", filed.stream().map(Row::documentId).toArray(UUID[]::new))
                    .update();
        }
    }

    /// Members of a space who are called so, where one of them alone is.
    Map<String, UUID> members(UUID spaceId, Collection<String> names) {
        return sql
                .sql("""
                        select w.name, (array_agg(p.person_id))[1] as person_id
                        from unnest(:names::text[]) as w (name)
                        join spaces.membership m on m.space_id = :space
                        join people.identity p on p.person_id = m.person_id and platform.fold(p.name) = platform.fold(w.name)
                        group by w.name having count(*) = 1
                        """)
                .param("names", names.toArray(String[]::new))
                .param("space", spaceId)
                .query((row, _) -> Map.entry(row.getString("name"), row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int countMembers(UUID spaceId, Collection<UUID> personIds) {
        return sql.sql(
                        "select count(*) from spaces.membership where space_id = :space and person_id = any (:people::uuid[])")
                .param("space", spaceId)
                .param("people", personIds.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    String timeZone(UUID spaceId) {
        return sql.sql("""
                        select o.time_zone from spaces.identity s join organisations.identity o on o.organisation_id = s.organisation_id
                        where s.space_id = :space
                        """).param("space", spaceId).query(String.class).single();
    }
}
