package fr.parvis.contributions;

import fr.parvis.platform.Finder.Wanted;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looking for consultations and contributions, each time within what who looks may see. By an author only what
/// everybody reads under their name is found.
@Repository
class ConsultationFinderStore {
    private final JdbcClient sql;

    ConsultationFinderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param thingId the consultation itself, or the contribution
    /// @param words what the contribution says; null for the consultation
    record Hit(
            UUID thingId,
            UUID consultationId,
            String title,
            @Nullable String words,
            String spaceName,
            @Nullable String author,
            Instant at) {}

    List<Hit> find(UUID personId, String[] patterns, Wanted wanted, Instant now) {
        var words = IntStream.range(0, patterns.length)
                .mapToObj("x.search_key like (select platform.fold(:w%d))"::formatted)
                .collect(Collectors.joining(" and "));
        var statement = sql.sql("with c as (select c.*, s.name as space_name "
                        + ConsultationStore.FROM + ConsultationStore.SEEN + """
                            and s.archived_at is null and s.ended_at is null and (:space::uuid is null or c.space_id = :space)
                        )
                        select x.thing_id, x.consultation_id, x.title, x.words, x.space_name, x.author, x.at from (
                          select c.id as thing_id, c.id as consultation_id, c.question as title, null as words, c.space_name, i.name as author,
                                 c.opened_at as at, c.opened_by as author_id, platform.fold(c.question) as search_key
                          from c left join people.identity i on i.person_id = c.opened_by
                          union all
                          select k.id, c.id, k.title, k.body, c.space_name, case when c.anonymity = 'NONE' then i.name end,
                                 coalesce(k.at, k.on_day::timestamp at time zone 'UTC'), case when c.anonymity = 'NONE' then k.author_id end, k.search_key
                          from c join contributions.contribution k on k.consultation_id = c.id
                          left join people.identity i on i.person_id = k.author_id
                          where k.moderation = 'SHOWN' and k.merged_into_id is null
                        ) as x
                        where (:author::uuid is null or x.author_id = :author)
                          and (:from::timestamptz is null or x.at >= :from) and (:until::timestamptz is null or x.at < :until) and
                        """ + words
                        + " order by x.at desc, x.thing_id limit :limit")
                .param("person", personId)
                .param("now", ConsultationStore.utc(now))
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

    private static java.time.@Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : ConsultationStore.utc(at);
    }
}
