package fr.parvis.notifications.mails;

import fr.parvis.platform.SpaceNews;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened, and who is to be thought of because of it.
@Repository
class FactStore {
    /// Facts at one go.
    private static final int SOME = 10_000;

    private static final String SOONER = """
             on conflict (person_id) do update set due_at = excluded.due_at where t.due_at is null or t.due_at > excluded.due_at
            """;

    private final JdbcClient sql;

    FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SpaceNews news) {
        sql.sql("""
                        insert into notifications.news (space_id, access_list_id, kind, thing_id, version, subject, address, by_id, at)
                        values (:space, :list, :kind, :thing, :version, :subject, :address, :by, :at)
                        """)
                .param("space", news.spaceId())
                .param("list", news.accessListId())
                .param("kind", news.kind().name())
                .param("thing", news.thingId())
                .param("version", news.version())
                .param("subject", news.subject())
                .param("address", news.address())
                .param("by", news.by())
                .param("at", Timestamp.from(news.at()))
                .update();
    }

    void insertCall(List<UUID> personIds) {
        sql.sql("insert into notifications.call (person_ids) values ((:people)::uuid[])")
                .param("people", personIds.toArray(UUID[]::new))
                .update();
    }

    /// One hand at a time, on all nodes, until the transaction ends.
    boolean take() {
        return sql.sql("select pg_try_advisory_xact_lock(hashtext('notifications.news'))")
                .query(Boolean.class)
                .single();
    }

    /// Those whose bell rang are thought of at that moment at the latest.
    ///
    /// @return how many times somebody's bell had rung
    int planCalls(Instant at) {
        return sql.sql("""
                        with gone as (
                          delete from notifications.call where id in (select id from notifications.call order by id limit :some)
                          returning person_ids
                        ), planned as (
                          insert into notifications.turn as t (person_id, due_at)
                          select distinct unnest(person_ids), :at::timestamptz from gone
                        """ + SOONER + """
                        )
                        select count(*) from gone
                        """)
                .param("some", SOME)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /// Where something happened.
    ///
    /// @param soon whether it is told soon to who wants everything
    record Place(UUID spaceId, boolean soon) {}

    /// Gives what is new its place.
    List<Place> placeNews() {
        return sql.sql("""
                        with placed as (
                          update notifications.news set place = nextval('notifications.place')
                          where id in (select id from notifications.news where place is null order by id limit :some)
                          returning space_id, kind
                        )
                        select space_id, bool_or(kind <> 'VERSION') as soon from placed group by space_id
                        """).param("some", SOME).query(Place.class).list();
    }

    /// Those who want everything of these spaces are thought of at that moment at the latest.
    int planSoon(List<UUID> spaceIds, Instant at) {
        return sql.sql("""
                        insert into notifications.turn as t (person_id, due_at)
                        select distinct l.person_id, :at::timestamptz from notifications.level l
                        where l.space_id = any ((:spaces)::uuid[]) and l.level = 'ALL'
                        """ + SOONER)
                .param("spaces", spaceIds.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Those who are told of them once a day are thought of then, unless they are already.
    int planDigests(List<UUID> spaceIds, Instant at) {
        return sql.sql("""
                        insert into notifications.turn as t (person_id, due_at)
                        select distinct l.person_id, :at::timestamptz from notifications.level l
                        where l.space_id = any ((:spaces)::uuid[]) and l.level in ('ALL', 'DIGEST')
                        on conflict (person_id) do update set due_at = excluded.due_at where t.due_at is null
                        """)
                .param("spaces", spaceIds.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    void forgetBefore(Instant at) {
        var before = Timestamp.from(at);
        sql.sql("delete from notifications.news where at < :at")
                .param("at", before)
                .update();
        sql.sql("delete from notifications.mailing where sent_at < :at")
                .param("at", before)
                .update();
        sql.sql("delete from notifications.told where told_at < :at")
                .param("at", before)
                .update();
    }
}
