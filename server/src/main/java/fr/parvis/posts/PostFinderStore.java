package fr.parvis.posts;

import fr.parvis.platform.Finder.Wanted;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looking for posts, each time within those that who looks may see.
@Repository
class PostFinderStore {
    private final JdbcClient sql;

    PostFinderStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Hit(UUID id, String title, String words, String spaceName, String author, Instant at) {}

    /// The newest first. Drafts are found nowhere.
    List<Hit> find(UUID personId, String[] patterns, Wanted wanted, Instant now) {
        var words = IntStream.range(0, patterns.length)
                .mapToObj("p.search_key like (select platform.fold(:w%d))"::formatted)
                .collect(Collectors.joining(" and "));
        var statement = sql.sql("""
                        select p.id, p.title, left(p.words, 20000) as words, s.name as space_name, coalesce(i.name, p.said_by) as author, p.publish_at as at
                        """ + PostStore.SEEN + """
                        left join people.identity i on i.person_id = p.author_id
                        where p.publish_at is not null and s.archived_at is null and s.ended_at is null
                          and (:space::uuid is null or p.space_id = :space) and (:author::uuid is null or p.author_id = :author)
                          and (:from::timestamptz is null or p.publish_at >= :from) and (:until::timestamptz is null or p.publish_at < :until)
                          and
                        """ + words + " and " + PostStore.SHOWN
                        + " order by p.publish_at desc, p.id desc limit :limit")
                .param("person", personId)
                .param("now", PostStore.utc(now))
                .param("space", wanted.spaceId(), Types.OTHER)
                .param("author", wanted.authorId(), Types.OTHER)
                .param("from", PostStore.utcOrNull(wanted.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", PostStore.utcOrNull(wanted.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", wanted.limit());
        for (int word = 0; word < patterns.length; word++) {
            statement = statement.param("w" + word, patterns[word]);
        }
        return statement.query(Hit.class).list();
    }
}
