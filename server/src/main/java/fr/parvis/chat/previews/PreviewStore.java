package fr.parvis.chat.previews;

import fr.parvis.chat.previews.LinkLooker.Drawn;
import fr.parvis.chat.previews.LinkLooker.Seen;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The links of messages, and what stands behind them.
@Repository
class PreviewStore {
    private final JdbcClient sql;

    PreviewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The link of a message that is still there. One that its author did not want to be shown stays unshown.
    ///
    /// @return false where it was known
    boolean link(UUID messageId, String address) {
        return sql.sql("""
                        insert into chat.message_link as k (message_id, address)
                        select id, :address from chat.message where id = :message and deleted_at is null
                        on conflict (message_id) do update set address = excluded.address, removed_at = null, told_at = null
                        where k.address <> excluded.address
                        """)
                        .param("message", messageId)
                        .param("address", address)
                        .update()
                == 1;
    }

    /// @return false where it had none
    boolean unlink(UUID messageId) {
        return sql.sql("delete from chat.message_link where message_id = :message")
                        .param("message", messageId)
                        .update()
                == 1;
    }

    boolean remove(UUID messageId, Instant at) {
        return sql.sql(
                                "update chat.message_link set removed_at = :at where message_id = :message and removed_at is null")
                        .param("message", messageId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Takes an address to look at, unless it was looked at since: of two who ask, one looks.
    boolean take(String address, Instant since, Instant at) {
        return sql.sql("""
                        insert into chat.link_preview as w (address, asked_at) values (:address, :at)
                        on conflict (address) do update set asked_at = excluded.asked_at where w.asked_at < :since
                        """)
                        .param("address", address)
                        .param("since", Timestamp.from(since))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void keep(String address, Seen seen) {
        var drawn = seen.picture();
        sql.sql("""
                        update chat.link_preview
                        set title = :title, description = :description, site = :site, picture = :picture, picture_type = :type
                        where address = :address
                        """)
                .param("address", address)
                .param("title", seen.page().title())
                .param("description", seen.page().description())
                .param("site", seen.page().site())
                .param("picture", drawn == null ? null : drawn.bytes())
                .param("type", drawn == null ? null : drawn.mediaType())
                .update();
    }

    boolean isKnown(String address) {
        return sql.sql("select exists (select from chat.link_preview where address = :address and title is not null)")
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    /// The messages that show an address and were not told of what stands behind it.
    List<UUID> untold(String address, Instant at, int most) {
        return sql.sql("""
                        update chat.message_link set told_at = :at
                        where message_id in (
                          select message_id from chat.message_link
                          where address = :address and told_at is null and removed_at is null limit :most for update skip locked)
                        returning message_id
                        """)
                .param("address", address)
                .param("at", Timestamp.from(at))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// Where a message stands and who wrote it.
    record Row(UUID conversationId, UUID authorId) {}

    Optional<Row> find(UUID messageId) {
        return sql.sql("select conversation_id, author_id from chat.message where id = :id and deleted_at is null")
                .param("id", messageId)
                .query(Row.class)
                .optional();
    }

    @Nullable
    Drawn picture(UUID messageId) {
        return sql.sql("""
                        select w.picture, w.picture_type from chat.message_link k
                        join chat.link_preview w on w.address = k.address
                        where k.message_id = :message and k.removed_at is null and w.picture is not null
                        """)
                .param("message", messageId)
                .query((row, _) -> new Drawn(row.getBytes("picture"), row.getString("picture_type")))
                .optional()
                .orElse(null);
    }

    /// What no message shows any more.
    void forget(Instant before) {
        sql.sql("""
                        delete from chat.link_preview w where asked_at < :before
                          and not exists (select from chat.message_link k where k.address = w.address)
                        """).param("before", Timestamp.from(before)).update();
    }
}
