package fr.parvis.notifications.push;

import fr.parvis.notifications.mails.NewsLine;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is to be pushed, a row until the push service took it, and what is said of it when it leaves.
@Repository
class PushStore {
    private static final int SOME_LINES = 5;

    private final JdbcClient sql;

    PushStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A push that leaves.
    ///
    /// @param signedIn whether its person is still signed in there
    record Push(
            UUID deviceId,
            UUID personId,
            String place,
            String about,
            long newsFrom,
            Instant askedAt,
            int tries,
            String endpoint,
            byte[] publicKey,
            byte[] auth,
            boolean signedIn,
            @Nullable String language) {
        Locale locale() {
            return "en".equals(language) ? Locale.ENGLISH : Locale.FRENCH;
        }
    }

    /// To each device of a person; what happens again at the same place before it left is the same push.
    void ask(UUID personId, String place, String about, long newsFrom, Instant at) {
        sql.sql("""
                        insert into notifications.push as p (device_id, place, about, news_from, asked_at, due_at)
                        select d.id, :place, :about, :from, :at, :at from notifications.device d
                        join people.signed_in s on s.session_id = d.session_id and s.person_id = d.person_id
                        where d.person_id = :person and s.until > :at
                        on conflict (device_id, place) do update set asked_at = excluded.asked_at,
                          about = case when p.about = 'MEANT' then p.about else excluded.about end
                        """)
                .param("person", personId)
                .param("place", place)
                .param("about", about)
                .param("from", newsFrom)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The first word to a device.
    void greet(UUID deviceId, Instant at) {
        sql.sql("""
                        insert into notifications.push (device_id, place, about, news_from, asked_at, due_at)
                        values (:device, '/mon-compte', 'HELLO', 0, :at, :at) on conflict do nothing
                        """).param("device", deviceId).param("at", Timestamp.from(at)).update();
    }

    /// Takes some that are due; who dies before they are answered leaves them to others, from that moment on.
    List<Push> claim(int limit, Instant now, Instant until) {
        return sql.sql("""
                        with next as (
                          select device_id, place from notifications.push where due_at <= :now order by due_at limit :limit for update skip locked
                        )
                        update notifications.push p set due_at = :until, tries = p.tries + 1
                        from next n
                        join notifications.device d on d.id = n.device_id
                        left join people.reach r on r.person_id = d.person_id
                        where p.device_id = n.device_id and p.place = n.place
                        returning p.device_id, d.person_id, p.place, p.about, p.news_from, p.asked_at, p.tries, d.endpoint, d.public_key, d.auth,
                          exists (select from people.signed_in s where s.session_id = d.session_id and s.person_id = d.person_id and s.until > :now)
                            as signed_in, r.locale as language
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(Push.class)
                .list();
    }

    /// It is over; where something more happened there meanwhile, that is due now.
    void done(Push push, Instant now) {
        var gone = at(sql.sql("""
                        delete from notifications.push where device_id = :device and place = :place and asked_at = :asked
                        """), push)
                .param("asked", Timestamp.from(push.askedAt()))
                .update();
        if (gone == 0) {
            at(sql.sql("""
                        update notifications.push set due_at = :now, tries = 0 where device_id = :device and place = :place
                        """), push).param("now", Timestamp.from(now)).update();
        }
    }

    void putOff(Push push, Instant dueAt) {
        at(sql.sql("update notifications.push set due_at = :due where device_id = :device and place = :place"), push)
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, Push push) {
        return statement.param("device", push.deviceId()).param("place", push.place());
    }

    /// @return whose it was
    Optional<UUID> deleteDevice(UUID deviceId) {
        return sql.sql("delete from notifications.device where id = :device returning person_id")
                .param("device", deviceId)
                .query(UUID.class)
                .optional();
    }

    /// What is said at a place to somebody by name and not read, the latest first.
    List<PushLine> lines(UUID personId, String place, Instant from) {
        return sql.sql("""
                        select * from notifications.pushable where person_id = :person and place = :place and at > :from order by at desc limit :some
                        """)
                .param("person", personId)
                .param("place", place)
                .param("from", Timestamp.from(from))
                .param("some", SOME_LINES)
                .query(PushLine.class)
                .list();
    }

    /// News as they are told, and whether they may be named.
    record News(NewsLine line, String spaceName, boolean unnamed, Instant at) {}

    /// What is new at a place, folded.
    Optional<News> news(UUID personId, String place, long after, Instant from) {
        return sql.sql("""
                        select space_id, (array_agg(thing_id order by number desc))[1] as thing_id, (array_agg(subject order by number desc))[1] as subject,
                               (array_agg(address order by number desc))[1] as address, space_name, bool_or(unnamed) as unnamed,
                               (count(*) filter (where kind = 'MESSAGE'))::int as messages, (count(*) filter (where kind = 'DOCUMENT'))::int as documents,
                               (count(*) filter (where kind = 'POST'))::int as posts, count(distinct by_id)::int as people,
                               (array_agg(by_name order by number desc))[1] as by_name, min(at) as since, max(at) as at
                        from notifications.pushable_news
                        where person_id = :person and place = :place and number > :after and at > :from
                        group by space_id, space_name limit 1
                        """)
                .param("person", personId)
                .param("place", place)
                .param("after", after)
                .param("from", Timestamp.from(from))
                .query((row, _) -> new News(
                        new NewsLine(
                                row.getObject("space_id", UUID.class),
                                row.getObject("thing_id", UUID.class),
                                false,
                                row.getString("subject"),
                                row.getString("address"),
                                row.getInt("messages"),
                                row.getInt("documents"),
                                0,
                                row.getInt("posts"),
                                row.getInt("people"),
                                row.getString("by_name"),
                                row.getTimestamp("since").toInstant()),
                        row.getString("space_name"),
                        row.getBoolean("unnamed"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /// The pages that unread lines of somebody's bell lead to, for their devices to take away what was read elsewhere.
    ///
    /// @param count how many lines there are, as the bell counts them
    record Unread(int count, List<String> places) {}

    Unread unread(UUID personId, int most) {
        var lines = sql.sql("""
                        select split_part(n.address, '?', 1) from activity.line n
                        where n.person_id = :person and n.read_at is null and (n.space_id is null or exists (
                          select from spaces.membership m where m.person_id = n.person_id and m.space_id = n.space_id))
                        order by n.at desc
                        """).param("person", personId).query(String.class).list();
        return new Unread(lines.size(), lines.stream().distinct().limit(most).toList());
    }
}
