package fr.parvis.chat;

import fr.parvis.platform.Cursor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of conversations. Each costs three statements at most, however many spaces the person is in.
@Repository
class ConversationListStore {
    /// All conversations of `:me` that are in sight; a direct one shows to the other once something is said in it.
    private static final String MINE = """
            with mine as (
              select c.* from spaces.membership m
              join spaces.identity s on s.space_id = m.space_id
              join chat.conversation c on c.space_id = m.space_id
              where m.person_id = :me and s.archived_at is null and s.ended_at is null
              union all
              select c.* from chat.participant p join chat.conversation c on c.id = p.conversation_id
              where p.person_id = :me and (c.last_seq > 0 or c.created_by = :me or c.kind = 'GROUP')
            )
            """;

    /// From where on `:me` (with `r` their reading, if any) has something to read in `c`: who never came counts what
    /// was said lately, since `:recent`.
    private static final String READ = """
            coalesce(r.read_seq, case when c.brought_at is not null then c.last_seq when c.kind = 'TOPIC' then (
              select b.seq from chat.message b where b.conversation_id = c.id and b.at < :recent order by b.at desc limit 1) end, 0)
            """;

    /// 100 stands for more.
    private static final String UNREAD = """
            (select count(*) from (
               select from chat.message u
               where u.conversation_id = c.id and u.seq > c.read_seq and u.author_id <> :me and u.deleted_at is null limit 100) as unread)
            """;

    private static final String MENTIONED = """
            exists (select from chat.mention x join chat.message u on u.id = x.message_id
              where x.conversation_id = c.id and x.seq > c.read_seq and u.author_id <> :me
                and case x.kind when 'SPACE' then true when 'PERSON' then x.target_id = :me
                    else exists (select from people.group_member g where g.group_id = x.target_id and g.person_id = :me) end)
            """;

    private final JdbcClient sql;

    ConversationListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A conversation by its place in a list.
    record Key(UUID id, Instant movedAt) {
        /// Later than anything can have moved, and still a moment for the database.
        private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

        String cursor() {
            return Cursor.of(movedAt, id);
        }

        /// @throws Problem INVALID for what is no cursor of ours
        static Key of(String cursor) {
            var parts = Cursor.parts(cursor, 2);
            try {
                var key = new Key(UUID.fromString(parts.get(1)), Instant.parse(parts.get(0)));
                if (!key.movedAt.isBefore(Instant.EPOCH) && key.movedAt.isBefore(NEVER)) {
                    return key;
                }
            } catch (DateTimeException | IllegalArgumentException forged) {
                // Said below.
            }
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    List<Key> mine(UUID me, @Nullable ConversationKind kind, @Nullable Key after, int limit) {
        return keys(
                sql.sql(MINE + """
                        select id, moved_at from mine
                        where (:kind::text is null or kind = :kind)
                          and (:at::timestamptz is null or (moved_at, id) < (:at, :id::uuid))
                        order by moved_at desc, id desc limit :limit
                        """).param("me", me).param("kind", kind == null ? null : kind.name(), Types.VARCHAR),
                after,
                limit);
    }

    List<Key> ofSpace(UUID spaceId, @Nullable Key after, int limit) {
        return keys(sql.sql("""
                        select id, moved_at from chat.conversation
                        where space_id = :space and (:at::timestamptz is null or (moved_at, id) < (:at, :id::uuid))
                        order by moved_at desc, id desc limit :limit
                        """).param("space", spaceId), after, limit);
    }

    private static List<Key> keys(JdbcClient.StatementSpec statement, @Nullable Key after, int limit) {
        return statement
                .param("at", after == null ? null : Timestamp.from(after.movedAt()), Types.TIMESTAMP)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> new Key(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }

    /// Lines without their people and, outside topics, without their titles, in the order asked for.
    List<ConversationLine> lines(UUID me, List<UUID> ids, Instant recent) {
        var some = "unnest(:ids::uuid[]) with ordinality as w (id, place) join chat.conversation c on c.id = w.id";
        return sql.sql("with " + lines("c.*, w.place", some))
                .param("me", me)
                .param("ids", ids.toArray(UUID[]::new))
                .param("recent", Timestamp.from(recent))
                .query((row, _) -> line(row))
                .list();
    }

    /// The same of the last moved, in one statement.
    List<ConversationLine> latest(UUID me, int most, Instant recent) {
        var moved = """
                , moved as (
                  select l.*, row_number() over (order by moved_at desc, id desc) as place from mine l
                  order by moved_at desc, id desc limit :most
                ),
                """;
        return sql.sql(MINE + moved + lines("c.*", "moved c"))
                .param("me", me)
                .param("most", most)
                .param("recent", Timestamp.from(recent))
                .query((row, _) -> line(row))
                .list();
    }

    /// @param columns those of the conversations `c`, and their `place`
    /// @param some where they come from
    private static String lines(String columns, String some) {
        return "page as (select " + columns + ", " + READ + " as read_seq from " + some + """
                          left join chat.reading r on r.conversation_id = c.id and r.person_id = :me
                        )
                        select c.*, s.name, s.slug, s.organisation_slug,
                               last.id as last_id, last.author_id, coalesce(last.said_as, a.name) as author_name, last.body, last.at as last_at,
                               (select count(*) from chat.participant p where p.conversation_id = c.id) as people_count,
                        """ + UNREAD + " as unread, "
                + MENTIONED + """
                         as mentioned
                        from page c
                        left join spaces.identity s on s.space_id = c.space_id
                        left join lateral (
                          select m.id, m.author_id, m.said_as, left(m.body, 400) as body, m.at from chat.message m
                          where m.conversation_id = c.id and m.seq = c.last_seq) as last on true
                        left join people.identity a on a.person_id = last.author_id
                        order by c.place
                        """;
    }

    private static ConversationLine line(ResultSet row) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        var spaceId = row.getObject("space_id", UUID.class);
        var lastId = row.getObject("last_id", UUID.class);
        var title = row.getString("title");
        return new ConversationLine(
                row.getObject("id", UUID.class),
                ConversationKind.valueOf(row.getString("kind")),
                title == null ? "" : title,
                spaceId == null
                        ? null
                        : new ConversationPlace(
                                spaceId,
                                row.getString("name"),
                                row.getString("slug"),
                                row.getString("organisation_slug")),
                List.of(),
                row.getInt("people_count"),
                lastId == null
                        ? null
                        : new ConversationLine.Last(
                                lastId,
                                row.getObject("author_id", UUID.class),
                                row.getString("author_name"),
                                Excerpt.of(row.getString("body")),
                                row.getTimestamp("last_at").toInstant()),
                row.getInt("unread"),
                row.getBoolean("mentioned"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getTimestamp("moved_at").toInstant(),
                row.getLong("revision"));
    }

    /// The people of some conversations, `:me` left out: at most so many of each.
    Map<UUID, List<Interlocutor>> people(UUID me, List<UUID> ids, int most) {
        var people = new LinkedHashMap<UUID, List<Interlocutor>>();
        sql.sql("select w.id as conversation_id, " + Interlocutor.COLUMNS + """
                         from unnest(:ids::uuid[]) as w (id)
                        cross join lateral (
                          select x.person_id, x.joined_at from chat.participant x
                          where x.conversation_id = w.id and x.person_id <> :me
                          order by x.joined_at, x.person_id limit :most) as x
                        join people.card p on p.person_id = x.person_id
                        order by w.id, x.joined_at, x.person_id
                        """)
                .param("me", me)
                .param("ids", ids.toArray(UUID[]::new))
                .param("most", most)
                .query(row -> {
                    people.computeIfAbsent(row.getObject("conversation_id", UUID.class), _ -> new ArrayList<>())
                            .add(Interlocutor.of(row));
                });
        return people;
    }

    /// Everybody in a direct or group conversation, with what they have read. Who came later counts as having read what
    /// was said before, but shows as a reader of it only once they have read what came after.
    List<ConversationView.Participant> participants(UUID id) {
        return sql.sql("select " + Interlocutor.COLUMNS + """
                        , case when exists (
                            select from chat.message m
                            where m.conversation_id = x.conversation_id and m.at >= x.joined_at and m.seq <= r.read_seq
                          ) then r.read_seq else 0 end as read_seq
                        from chat.participant x
                        join people.card p on p.person_id = x.person_id
                        left join chat.reading r on r.conversation_id = x.conversation_id and r.person_id = x.person_id
                        where x.conversation_id = :id
                        order by x.joined_at, x.person_id
                        """)
                .param("id", id)
                .query((row, _) -> new ConversationView.Participant(Interlocutor.of(row), row.getLong("read_seq")))
                .list();
    }

    /// What somebody has of their own in a conversation.
    record Own(long readSeq, @Nullable String draft, ConversationView.@Nullable Brought brought) {}

    Own own(UUID me, UUID id, Instant recent) {
        return sql.sql("select " + READ + """
                         as read_seq,
                          (select d.body from chat.draft d
                           where d.conversation_id = c.id and d.person_id = :me and d.thread_id is null) as draft,
                          c.brought_at, b.name as brought_by
                        from chat.conversation c
                        left join people.identity b on b.person_id = c.brought_by
                        left join chat.reading r on r.conversation_id = c.id and r.person_id = :me
                        where c.id = :id
                        """)
                .param("me", me)
                .param("id", id)
                .param("recent", Timestamp.from(recent))
                .query((row, _) -> new Own(row.getLong("read_seq"), row.getString("draft"), brought(row)))
                .single();
    }

    private static ConversationView.@Nullable Brought brought(ResultSet row) throws SQLException {
        var at = row.getTimestamp("brought_at");
        return at == null ? null : new ConversationView.Brought(row.getString("brought_by"), at.toInstant());
    }

    UnreadView unread(UUID me, Instant recent) {
        return sql.sql(MINE + ", waiting as (select c.id, " + READ + """
                         as read_seq from mine c
                          left join chat.reading r on r.conversation_id = c.id and r.person_id = :me
                          where c.last_seq > coalesce(r.read_seq, 0) and (r.read_seq is not null or c.moved_at >= :recent)
                        ), counted as (select
                        """ + UNREAD + """
                         as unread from waiting c)
                        select count(*) as conversations, coalesce(sum(unread), 0) as messages from counted where unread > 0
                        """)
                .param("me", me)
                .param("recent", Timestamp.from(recent))
                .query((row, _) -> new UnreadView(row.getInt("conversations"), row.getInt("messages")))
                .single();
    }
}
