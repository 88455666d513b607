package fr.parvis.chat.archives;

import fr.parvis.chat.archives.ArchiveView.LeftOut;
import fr.parvis.chat.archives.ArchiveView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Exports on their way in.
@Repository
class ArchiveStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    ArchiveStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// @param content the hash of its file; null once it has come
    /// @param people who is who, once somebody said so
    record Archive(
            UUID id,
            UUID spaceId,
            UUID personId,
            String fileName,
            @Nullable String content,
            State state,
            @Nullable DateOrder dateOrder,
            @Nullable String title,
            Map<String, UUID> people,
            @Nullable UUID conversationId,
            int done,
            ArchiveView view) {}

    UUID insert(UUID spaceId, UUID personId, String fileName, String hash, Instant at) {
        return sql.sql("""
                        insert into chat.archive (space_id, person_id, file_name, content, state, made_at)
                        values (:space, :person, :name, decode(:hash, 'hex'), 'LOOKING', :at) returning id
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .param("name", fileName)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    int countOpen(UUID spaceId) {
        return sql.sql(
                        "select count(*) from chat.archive where space_id = :space and state in ('LOOKING', 'LOOKED', 'BRINGING')")
                .param("space", spaceId)
                .query(Integer.class)
                .single();
    }

    Optional<Archive> find(UUID id) {
        return sql.sql("select * from chat.archive where id = :id")
                .param("id", id)
                .query(this::archive)
                .optional();
    }

    List<Archive> ofSpace(UUID spaceId, int limit) {
        return sql.sql("select * from chat.archive where space_id = :space order by made_at desc limit :limit")
                .param("space", spaceId)
                .param("limit", limit)
                .query(this::archive)
                .list();
    }

    /// What has waited longest, for one who works at it alone until then.
    Optional<Archive> claim(UUID claim, Instant now, Instant until) {
        return sql.sql("""
                        update chat.archive set claim = :claim, taken_until = :until
                        where id = (
                          select id from chat.archive
                          where state in ('LOOKING', 'BRINGING') and (taken_until is null or taken_until < :now)
                          order by made_at limit 1 for update skip locked)
                        returning *
                        """)
                .param("claim", claim)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(this::archive)
                .optional();
    }

    /// @return false where somebody else works at it now, or it was stopped
    boolean hold(UUID id, UUID claim, Instant until) {
        return sql.sql("""
                                update chat.archive set taken_until = :until
                                where id = :id and claim = :claim and state in ('LOOKING', 'BRINGING')
                                """)
                        .param("id", id)
                        .param("claim", claim)
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    void giveBack(UUID id, UUID claim) {
        sql.sql("update chat.archive set claim = null, taken_until = null where id = :id and claim = :claim")
                .param("id", id)
                .param("claim", claim)
                .update();
    }

    void looked(UUID id, DateOrder order, String title, Looked looked) {
        sql.sql("""
                        update chat.archive set state = 'LOOKED', date_order = :order, title = coalesce(title, :title), looked = :looked::jsonb
                        where id = :id and state = 'LOOKING'
                        """)
                .param("id", id)
                .param("order", order.name())
                .param("title", title)
                .param("looked", json.writeValueAsString(looked))
                .update();
    }

    /// @return false where it is not there to be looked at again
    boolean lookAgain(UUID id, DateOrder order) {
        return sql.sql("""
                                update chat.archive set state = 'LOOKING', date_order = :order, looked = null where id = :id and state = 'LOOKED'
                                """).param("id", id).param("order", order.name()).update() == 1;
    }

    boolean accept(UUID id, String title, Map<String, UUID> people) {
        return sql.sql("""
                                update chat.archive set state = 'BRINGING', title = :title, people = :people::jsonb
                                where id = :id and state = 'LOOKED'
                                """)
                        .param("id", id)
                        .param("title", title)
                        .param("people", json.writeValueAsString(people))
                        .update()
                == 1;
    }

    void begun(UUID id, UUID conversationId) {
        sql.sql("update chat.archive set conversation_id = :conversation where id = :id")
                .param("id", id)
                .param("conversation", conversationId)
                .update();
    }

    void progress(UUID id, int done, int filesBrought, List<LeftOut> leftOut) {
        sql.sql("""
                        update chat.archive set done = :done, files_brought = files_brought + :files,
                          left_out = case when jsonb_array_length(left_out) >= 100 then left_out else left_out || :left::jsonb end
                        where id = :id
                        """)
                .param("id", id)
                .param("done", done)
                .param("files", filesBrought)
                .param("left", json.writeValueAsString(leftOut))
                .update();
    }

    void end(UUID id, State state, @Nullable String failure, Instant at) {
        sql.sql("""
                        update chat.archive set state = :state, failure = :failure, content = null, ended_at = :at, claim = null, taken_until = null
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("failure", failure, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// @return false for one that is on its way
    boolean delete(UUID id) {
        return sql.sql("delete from chat.archive where id = :id and state <> 'BRINGING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    List<UUID> forgotten(Instant before) {
        return sql.sql("select id from chat.archive where state = 'LOOKED' and made_at < :before")
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    private Archive archive(ResultSet row, int number) throws SQLException {
        var content = row.getBytes("content");
        var order = row.getString("date_order");
        var looked = row.getString("looked");
        var people = row.getString("people");
        var ended = row.getTimestamp("ended_at");
        var view = new ArchiveView(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                row.getString("file_name"),
                State.valueOf(row.getString("state")),
                row.getString("failure"),
                order == null ? null : DateOrder.valueOf(order),
                looked == null ? null : json.readValue(looked, Looked.class),
                row.getString("title"),
                row.getInt("done"),
                row.getInt("files_brought"),
                json.readValue(row.getString("left_out"), new TypeReference<List<LeftOut>>() {}),
                row.getObject("conversation_id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                ended == null ? null : ended.toInstant());
        return new Archive(
                view.id(),
                view.spaceId(),
                row.getObject("person_id", UUID.class),
                view.fileName(),
                content == null ? null : HexFormat.of().formatHex(content),
                view.state(),
                view.dateOrder(),
                view.title(),
                people == null ? Map.of() : json.readValue(people, new TypeReference<Map<String, UUID>>() {}),
                view.conversationId(),
                view.done(),
                view);
    }
}
