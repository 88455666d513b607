package fr.parvis.spaces;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finding spaces, each time within those that who looks is in or sees listed.
@Repository
class SpaceFinderStore {
    /// Looking nearly alike is cheap to ask and says little: who asks counts the slips.
    private static final int ALIKE = 40;

    private final JdbcClient sql;

    SpaceFinderStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Hit(UUID id, String name, String organisationName, String organisationSlug, String slug) {}

    List<Hit> named(UUID personId, String[] patterns, int limit) {
        return found(
                personId,
                patterns,
                "s.search_key like (select platform.fold(:w%d))",
                "mine desc, s.active_at desc, s.id desc",
                limit);
    }

    List<Hit> nearlyNamed(UUID personId, String[] words) {
        return found(
                personId,
                words,
                "public.word_similarity((select platform.fold(:w%d)), s.search_key) >= 0.3",
                "public.word_similarity((select platform.fold(:w0)), s.search_key) desc, s.id desc",
                ALIKE);
    }

    private List<Hit> found(UUID personId, String[] words, String condition, String order, int limit) {
        var conditions =
                IntStream.range(0, words.length).mapToObj(condition::formatted).collect(Collectors.joining(" and "));
        var statement = sql.sql("""
                        with seen as (
                          select m.space_id as id, true as mine from spaces.membership m where m.person_id = :person
                          union all
                          select l.id, false
                          from people.hat h join spaces.authority w on w.organisation_id = h.organisation_id join spaces.space l on l.id = w.space_id
                          where h.person_id = :person and l.access <> 'SECRET'
                        )
                        select s.id, s.name, o.name as organisation_name, o.slug as organisation_slug, s.slug
                        from spaces.space s
                        join (select id, bool_or(mine) as mine from seen group by id) as v on v.id = s.id
                        join organisations.identity o on o.organisation_id = s.organisation_id
                        where s.archived_at is null and s.ended_at is null and %s
                        order by %s limit :limit
                        """.formatted(conditions, order))
                .param("person", personId)
                .param("limit", limit);
        for (int word = 0; word < words.length; word++) {
            statement = statement.param("w" + word, words[word]);
        }
        return statement.query(Hit.class).list();
    }
}
