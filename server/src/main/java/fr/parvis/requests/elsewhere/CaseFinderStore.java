package fr.parvis.requests.elsewhere;

import fr.parvis.platform.Finder.Wanted;
import fr.parvis.requests.cases.CaseSight;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looking for requests, each time within those that who looks may see.
@Repository
class CaseFinderStore {
    private final JdbcClient sql;

    CaseFinderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param spaceName null where the space is secret and one is not in it
    record Hit(
            UUID id, String number, String title, @Nullable String spaceName, String requester, Instant openedAt) {}

    /// The newest first.
    List<Hit> find(UUID personId, LocalDate today, String[] patterns, Wanted wanted) {
        var words = IntStream.range(0, patterns.length)
                .mapToObj("c.search_key like (select platform.fold(:w%d))"::formatted)
                .collect(Collectors.joining(" and "));
        var statement = sql.sql(
                        """
                        select c.id, c.year || '-' || c.number as number, c.title, coalesce(r.name, z.name, '') as requester, c.opened_at,
                               case when m.person_id is not null or not exists (select from spaces.secret x where x.space_id = c.space_id)
                                 then s.name end as space_name
                        from requests.case c
                        left join people.identity r on r.person_id = c.requester_id
                        left join visitors.identity z on z.visit_id = c.visit_id
                        join spaces.identity s on s.space_id = c.space_id and s.archived_at is null and s.ended_at is null
                        left join spaces.membership m on m.space_id = c.space_id and m.person_id = :person
                        where not c.trial
                          and (:space::uuid is null or c.space_id = :space) and (:author::uuid is null or c.requester_id = :author)
                          and (:from::timestamptz is null or c.opened_at >= :from) and (:until::timestamptz is null or c.opened_at < :until)
                          and
                        """ + CaseSight.SEEN + " and " + words + " order by c.opened_at desc, c.id desc limit :limit")
                .param("person", personId)
                .param("today", today)
                .param("space", wanted.spaceId(), Types.OTHER)
                .param("author", wanted.authorId(), Types.OTHER)
                .param("from", utc(wanted.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", utc(wanted.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", wanted.limit());
        for (int word = 0; word < patterns.length; word++) {
            statement = statement.param("w" + word, patterns[word]);
        }
        return statement.query(Hit.class).list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
