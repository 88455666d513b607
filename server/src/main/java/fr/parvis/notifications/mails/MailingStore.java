package fr.parvis.notifications.mails;

import fr.parvis.notifications.NotificationLevel;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for each person, and what they were told.
@Repository
class MailingStore {
    private static final int MOST_MEANT = 100;
    private static final int MOST_NEWS = 300;

    private final JdbcClient sql;

    MailingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Somebody to think of.
    ///
    /// @param seenAt when they were last in Parvis
    record Turn(
            UUID personId,
            @Nullable Instant mailedAt,
            @Nullable LocalDate digestOn,
            @Nullable Instant seenAt) {
        boolean isBack() {
            return mailedAt == null || (seenAt != null && seenAt.isAfter(mailedAt));
        }
    }

    /// Nobody else thinks of these people until the transaction ends.
    List<Turn> claim(Instant now, int most) {
        return sql.sql("""
                        select t.person_id, t.mailed_at, t.digest_on,
                               (select p.seen_at from people.presence p where p.person_id = t.person_id) as seen_at
                        from notifications.turn t where t.due_at <= :now order by t.due_at limit :most for update of t skip locked
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Turn.class)
                .list();
    }

    void putOff(UUID personId, @Nullable Instant dueAt) {
        sql.sql("update notifications.turn set due_at = :due where person_id = :person")
                .param("person", personId)
                .param("due", dueAt == null ? null : Timestamp.from(dueAt), Types.TIMESTAMP)
                .update();
    }

    void mailed(UUID personId, Instant at, @Nullable LocalDate digestOn, @Nullable Instant dueAt) {
        sql.sql("""
                update notifications.turn set due_at = :due, mailed_at = :at, digest_on = coalesce(:digest, digest_on)
                where person_id = :person
                """)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .param("digest", digestOn, Types.DATE)
                .param("due", dueAt == null ? null : Timestamp.from(dueAt), Types.TIMESTAMP)
                .update();
    }

    /// What is meant for somebody, may be named to them, and is neither read nor told; what a mail of its own tells
    /// is left to it.
    List<MeantLine> meant(UUID personId, Instant from) {
        return sql.sql("""
                        select n.notice_id, n.kind, p.name as by_name, case when t.notice_id is null then n.since else n.at end as since,
                               n.space_id, n.subject, n.address, n.count, n.legal, n.level
                        from notifications.meant n
                        left join notifications.told t on t.notice_id = n.notice_id
                        left join people.identity p on p.person_id = n.by_id
                        where n.person_id = :person and n.read_at is null and not n.mailed and n.at > :from
                          and (t.notice_id is null or t.told_at < n.at)
                        order by n.at desc limit :most
                        """)
                .param("person", personId)
                .param("from", Timestamp.from(from))
                .param("most", MOST_MEANT)
                .query(MeantLine.class)
                .list();
    }

    /// How far the news have places: what comes later is told later.
    long place() {
        return sql.sql("select coalesce(max(place), 0) from notifications.news")
                .query(Long.class)
                .single();
    }

    /// What is new where somebody wants to hear of it, one line a thing; of what a document says, what is told once
    /// a day is apart from what is told soon.
    List<NewsLine> news(UUID personId, Instant from, long place) {
        return sql.sql("""
                        select n.space_id, n.thing_id, l.level = 'DIGEST' or n.kind = 'VERSION' as for_digest, min(n.subject) as subject,
                               (array_agg(n.address order by n.place desc))[1] as address,
                               (count(*) filter (where n.kind = 'MESSAGE'))::int as messages,
                               (count(*) filter (where n.kind = 'DOCUMENT'))::int as documents,
                               (count(*) filter (where n.kind = 'VERSION'))::int as versions,
                               (count(*) filter (where n.kind = 'POST'))::int as posts,
                               count(distinct n.by_id)::int as people,
                               (array_agg(p.name order by n.place desc))[1] as "by", min(n.at) as since
                        from notifications.level l
                        join notifications.readable n on n.person_id = l.person_id and n.space_id = l.space_id
                          and n.place > case when n.kind = 'VERSION' then l.versions_place else l.told_place end
                          and n.place > least(l.told_place, l.versions_place) and n.place <= :place and n.at > :from
                          and n.at >= l.listens_since
                        left join people.identity p on p.person_id = n.by_id
                        where l.person_id = :person and l.level in ('ALL', 'DIGEST')
                        group by n.space_id, n.thing_id, for_digest
                        order by since limit :most
                        """)
                .param("person", personId)
                .param("place", place)
                .param("from", Timestamp.from(from))
                .param("most", MOST_NEWS)
                .query(NewsLine.class)
                .list();
    }

    /// A space as mails name it, and what the person wants to hear of it.
    ///
    /// @param secret whether no list names it: then no mail does
    record Place(UUID spaceId, String name, NotificationLevel level, boolean secret) {}

    List<Place> places(UUID personId, Collection<UUID> spaceIds) {
        return sql.sql("""
                        select s.space_id, s.name, coalesce(l.level, notifications.usual(s.type)) as level,
                               exists (select from spaces.secret x where x.space_id = s.space_id) as secret
                        from spaces.identity s
                        left join notifications.level l on l.space_id = s.space_id and l.person_id = :person
                        where s.space_id = any ((:spaces)::uuid[]) order by platform.fold(s.name), s.space_id
                        """)
                .param("person", personId)
                .param("spaces", spaceIds.toArray(UUID[]::new))
                .query(Place.class)
                .list();
    }

    /// These lines need no more telling, unless they ring again.
    void told(List<UUID> noticeIds, Instant at) {
        sql.sql("""
                insert into notifications.told (notice_id, told_at) select unnest((:notices)::uuid[]), :at::timestamptz
                on conflict (notice_id) do update set told_at = excluded.told_at
                """)
                .param("notices", noticeIds.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /// What happened up to there needs no more telling.
    void toldNews(UUID personId, long place, boolean digest) {
        sql.sql("""
                update notifications.level set
                  told_place = case when :digest or level = 'ALL' then :place else told_place end,
                  versions_place = case when :digest then :place else versions_place end
                where person_id = :person and level in ('ALL', 'DIGEST')
                """)
                .param("person", personId)
                .param("place", place)
                .param("digest", digest)
                .update();
    }

    void spoke(UUID personId, Collection<UUID> spaceIds, Instant at) {
        sql.sql("""
                insert into notifications.mailing (person_id, space_id, sent_at)
                select :person, unnest((:spaces)::uuid[]), :at::timestamptz
                """)
                .param("person", personId)
                .param("spaces", spaceIds.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }
}
