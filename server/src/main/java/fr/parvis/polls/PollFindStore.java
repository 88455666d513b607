package fr.parvis.polls;

import fr.parvis.platform.Finder.Wanted;
import fr.parvis.platform.TodayItem;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Polls as they are met elsewhere: on the home page, in the search; each time among those that one sees.
@Repository
class PollFindStore {
    private final JdbcClient sql;

    PollFindStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those whose end is near first.
    List<TodayItem> today(UUID personId, Instant now, int limit) {
        return sql.sql("""
                        select p.id, p.title, to_char(p.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as detail,
                               case when m.person_id is not null then s.name end as space_name, i.name as person_name, p.opened_at
                        """ + PollStore.SEEN + """
                        join people.identity i on i.person_id = p.author_id
                        where v.id is not null and not v.answered and p.opened_at is not null and p.closed_at is null
                          and (p.closes_at is null or p.closes_at > :now) and s.archived_at is null and s.ended_at is null
                        order by p.closes_at nulls last, p.opened_at desc, p.id limit :limit
                        """)
                .param("person", personId)
                .param("now", PollStore.utc(now))
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        "poll",
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getString("space_name"),
                        row.getString("person_name"),
                        Poll.address(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(PollStore.instant(row, "opened_at")),
                        0))
                .list();
    }

    record Hit(
            UUID id,
            String title,
            String description,
            @Nullable String spaceName,
            String author,
            Instant at) {}

    /// The newest first. Drafts are found nowhere.
    List<Hit> find(UUID personId, String[] patterns, Wanted wanted) {
        var words = IntStream.range(0, patterns.length)
                .mapToObj("p.search_key like (select platform.fold(:w%d))"::formatted)
                .collect(Collectors.joining(" and "));
        var statement = sql.sql("""
                        select p.id, p.title, p.description, case when m.person_id is not null then s.name end as space_name, i.name as author, p.opened_at as at
                        """ + PollStore.SEEN + """
                        join people.identity i on i.person_id = p.author_id
                        where p.opened_at is not null and s.archived_at is null and s.ended_at is null
                          and (:space::uuid is null or p.space_id = :space) and (:author::uuid is null or p.author_id = :author)
                          and (:from::timestamptz is null or p.opened_at >= :from) and (:until::timestamptz is null or p.opened_at < :until)
                          and
                        """ + words + " and " + PollStore.SHOWN
                        + " order by p.opened_at desc, p.id desc limit :limit")
                .param("person", personId)
                .param("space", wanted.spaceId(), Types.OTHER)
                .param("author", wanted.authorId(), Types.OTHER)
                .param("from", PollStore.utcOrNull(wanted.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", PollStore.utcOrNull(wanted.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", wanted.limit());
        for (int word = 0; word < patterns.length; word++) {
            statement = statement.param("w" + word, patterns[word]);
        }
        return statement
                .query((row, _) -> new Hit(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("space_name"),
                        row.getString("author"),
                        Objects.requireNonNull(PollStore.instant(row, "at"))))
                .list();
    }
}
