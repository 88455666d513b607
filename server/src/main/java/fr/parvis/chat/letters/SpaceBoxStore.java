package fr.parvis.chat.letters;

import fr.parvis.chat.Interlocutor;
import fr.parvis.chat.letters.HeldLetterView.HeldFile;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.mail.incoming.BoxMail;
import fr.parvis.spaces.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The addresses of spaces, and the mails that wait there.
@Repository
class SpaceBoxStore {
    private final JdbcClient sql;

    SpaceBoxStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<SpaceBox> find(String name) {
        return sql.sql("""
                        select b.space_id, b.name, s.archived_at is null and s.ended_at is null as writable
                        from chat.space_box b join spaces.identity s on s.space_id = b.space_id where b.name = :name
                        """).param("name", name).query(SpaceBox.class).optional();
    }

    Optional<String> name(UUID spaceId) {
        return sql.sql("select name from chat.space_box where space_id = :space")
                .param("space", spaceId)
                .query(String.class)
                .optional();
    }

    /// In the place of the one it had.
    void keep(UUID spaceId, String name, UUID by, Instant at) {
        sql.sql("""
                        insert into chat.space_box (space_id, name, opened_at, opened_by) values (:space, :name, :at, :by)
                        on conflict (space_id) do update
                        set name = excluded.name, opened_at = excluded.opened_at, opened_by = excluded.opened_by
                        """)
                .param("space", spaceId)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// @return whether there was one
    boolean delete(UUID spaceId) {
        return sql.sql("delete from chat.space_box where space_id = :space")
                        .param("space", spaceId)
                        .update()
                == 1;
    }

    Optional<Role> role(UUID spaceId, UUID personId) {
        return sql.sql("select role::text from spaces.membership where space_id = :space and person_id = :person")
                .param("space", spaceId)
                .param("person", personId)
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .optional();
    }

    /// Who brought somebody into a topic of the space, where they take part by mail, and runs it still.
    Optional<UUID> introducer(UUID spaceId, UUID personId) {
        return sql.sql("""
                        select k.added_by from chat.correspondent k
                        join chat.conversation c on c.id = k.conversation_id and c.space_id = :space
                        join spaces.membership m on m.space_id = c.space_id and m.person_id = k.added_by and m.role = 'FACILITATOR'
                        where k.person_id = :person and k.removed_at is null order by k.added_at desc limit 1
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .query(UUID.class)
                .optional();
    }

    int countHeld(UUID spaceId) {
        return sql.sql("select count(*) from chat.held_letter where space_id = :space")
                .param("space", spaceId)
                .query(Integer.class)
                .single();
    }

    /// @param personId who has the sender's address in the house; null for somebody else
    /// @param asksFor what it asks for at the box of another module; null for one to the address of the space
    void hold(UUID spaceId, BoxMail mail, String title, @Nullable UUID personId, @Nullable String asksFor, Instant at) {
        sql.sql("""
                        insert into chat.held_letter (id, space_id, sender, sender_name, vouched, person_id, title, body, box, asks_for, came_at)
                        values (:id, :space, :sender, :name, :vouched, :person, :title, :body, :box, :asks, :at)
                        """)
                .param("id", mail.id())
                .param("space", spaceId)
                .param("sender", mail.sender())
                .param("name", mail.senderName(), Types.VARCHAR)
                .param("vouched", mail.vouched())
                .param("person", personId, Types.OTHER)
                .param("title", title)
                .param("body", LetterBody.of(mail.text(), ""))
                .param("box", asksFor == null ? null : mail.box(), Types.VARCHAR)
                .param("asks", asksFor, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
        for (var place = 0; place < mail.attachments().size(); place++) {
            var file = mail.attachments().get(place);
            sql.sql(
                            "insert into chat.held_file (letter_id, place, name, content) values (:id, :place, :name, :content)")
                    .param("id", mail.id())
                    .param("place", place)
                    .param("name", file.name())
                    .param("content", file.content())
                    .update();
        }
    }

    List<HeldLetterView> held(UUID spaceId) {
        return sql.sql("""
                        select h.id as letter_id, h.sender, h.sender_name, h.vouched, h.person_id is not null as known, h.title, h.body, h.asks_for, h.came_at,
                               array(select f.name from chat.held_file f where f.letter_id = h.id order by f.place) as names,
                               array(select length(f.content) from chat.held_file f where f.letter_id = h.id order by f.place) as sizes,
                        """ + Interlocutor.COLUMNS + """
                         from chat.held_letter h left join people.card p on p.person_id = h.person_id
                        where h.space_id = :space order by h.came_at, h.id
                        """)
                .param("space", spaceId)
                .query((row, _) -> new HeldLetterView(
                        row.getObject("letter_id", UUID.class),
                        row.getString("sender"),
                        row.getString("sender_name"),
                        row.getBoolean("vouched"),
                        row.getBoolean("known") ? Interlocutor.of(row) : null,
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("asks_for"),
                        files(row),
                        row.getTimestamp("came_at").toInstant()))
                .list();
    }

    private static List<HeldFile> files(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("names").getArray();
        var sizes = Arrays.asList((Integer[]) row.getArray("sizes").getArray());
        return java.util.stream.IntStream.range(0, names.length)
                .mapToObj(place -> new HeldFile(names[place], sizes.get(place)))
                .toList();
    }

    /// A mail that waited.
    ///
    /// @param personId who has the sender's address in the house; null for somebody else
    /// @param box of another module, that it came to; null for the space's own
    record Held(
            UUID id,
            String sender,
            @Nullable String senderName,
            boolean vouched,
            @Nullable UUID personId,
            String title,
            String body,
            @Nullable String box) {}

    /// Takes it out: nobody else decides about it.
    Optional<Held> take(UUID spaceId, UUID id) {
        return sql.sql("""
                        select id, sender, sender_name, vouched, person_id, title, body, box from chat.held_letter
                        where id = :id and space_id = :space for update
                        """)
                .param("id", id)
                .param("space", spaceId)
                .query(Held.class)
                .optional();
    }

    List<Attachment> files(UUID letterId) {
        return sql.sql("select name, content from chat.held_file where letter_id = :id order by place")
                .param("id", letterId)
                .query((row, _) -> new Attachment(row.getString("name"), row.getBytes("content")))
                .list();
    }

    void forget(UUID letterId) {
        sql.sql("delete from chat.held_letter where id = :id")
                .param("id", letterId)
                .update();
    }

    void forgetBefore(Instant at) {
        sql.sql("delete from chat.held_letter where came_at < :at")
                .param("at", Timestamp.from(at))
                .update();
    }
}
