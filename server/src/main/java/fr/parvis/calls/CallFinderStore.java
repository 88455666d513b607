package fr.parvis.calls;

import fr.parvis.platform.Finder.Wanted;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looking for calls, within the spaces of who looks.
@Repository
class CallFinderStore {
    private final JdbcClient sql;

    CallFinderStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Hit(
            UUID id,
            String title,
            String rules,
            String spaceName,
            @Nullable String author,
            Instant at) {}

    /// The newest first.
    List<Hit> find(UUID personId, String[] patterns, Wanted wanted) {
        var words = IntStream.range(0, patterns.length)
                .mapToObj("c.search_key like (select platform.fold(:w%d))"::formatted)
                .collect(Collectors.joining(" and "));
        var statement = sql.sql("""
                        select c.id, c.title, c.rules, s.name as space_name, i.name as author, c.published_at as at
                        from calls.call c
                        join spaces.membership m on m.space_id = c.space_id and m.person_id = :person
                        join spaces.identity s on s.space_id = c.space_id and s.archived_at is null and s.ended_at is null
                        left join people.identity i on i.person_id = c.opened_by
                        where c.published_at is not null
                          and (:space::uuid is null or c.space_id = :space) and (:author::uuid is null or c.opened_by = :author)
                          and (:from::timestamptz is null or c.published_at >= :from) and (:until::timestamptz is null or c.published_at < :until)
                          and
                        """ + words + " order by c.published_at desc, c.id desc limit :limit")
                .param("person", personId)
                .param("space", wanted.spaceId(), Types.OTHER)
                .param("author", wanted.authorId(), Types.OTHER)
                .param("from", moment(wanted.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", moment(wanted.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", wanted.limit());
        for (int word = 0; word < patterns.length; word++) {
            statement = statement.param("w" + word, patterns[word]);
        }
        return statement.query(Hit.class).list();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : CallStore.utc(at);
    }
}
