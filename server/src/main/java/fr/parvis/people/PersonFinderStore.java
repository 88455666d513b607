package fr.parvis.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finding people, each time within the directory of who looks.
@Repository
class PersonFinderStore {
    private static final String AS_THEY_ARE = """
            select c.person_id as id, c.given_name || ' ' || c.family_name as name, c.family_name, c.post, c.organisation_name
            from chosen
            join people.card c using (person_id)
            left join people.guest g using (person_id)
            where not c.external or g.ends_at > :at
            """;

    /// Looking nearly alike is cheap to ask and says little: who asks counts the slips.
    private static final int ALIKE = 40;

    private final JdbcClient sql;

    PersonFinderStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Hit(
            UUID id,
            String name,
            String familyName,
            @Nullable String post,
            @Nullable String organisationName) {}

    /// Whole words first, then what begins one, then names before posts. Rights are asked for in that order, until the
    /// answer is full; of who may meet few people, these are gathered instead.
    ///
    /// @param patterns each must stand in the name or in a post
    /// @param words as typed, folded
    List<Hit> named(UUID me, String[] patterns, String[] words, @Nullable UUID spaceId, int limit, Instant at) {
        var named = "(" + each(patterns, "p.search_key like (select platform.fold(:w%1$d))", " and ") + ")";
        var holding = each(patterns, """
                (select x.id from people.person x where x.search_key like (select platform.fold(:w%1$d))
                 union all
                 select a.person_id from people.affiliation a
                 where a.ended_at is null and a.search_key like (select platform.fold(:w%1$d)))
                """, " intersect ");
        var statement = sql.sql(DirectoryStore.SEEN
                        + DirectoryStore.MET
                        + """
                        , chosen as materialized (
                          select p.id as person_id from (
                            select p.id from people.person p
                            where p.closed_at is null and p.id = any (array(%2$s)) %3$s
                            order by ' ' || p.search_key || ' ' like '%% ' || :phrase::text || ' %%' desc,
                              ' ' || p.search_key like '%% ' || :phrase::text || '%%' desc, %1$s desc,
                              p.family_name collate "C", p.given_name collate "C", p.id offset 0) as p
                          where ((select few from met) and p.id in (select person_id from seen) or not (select few from met) and %4$s)
                          limit :limit
                        )
                        """.formatted(named, holding, inSpace("p.id", spaceId), DirectoryStore.SEES.formatted("p.id"))
                        + AS_THEY_ARE)
                .param("me", me)
                .param("phrase", String.join(" ", words))
                .param("space", spaceId, Types.OTHER)
                .param("limit", limit)
                .param("at", Timestamp.from(at));
        for (int word = 0; word < patterns.length; word++) {
            statement = statement.param("w" + word, patterns[word]);
        }
        return statement.query(Hit.class).list();
    }

    private static String each(String[] patterns, String part, String between) {
        return IntStream.range(0, patterns.length).mapToObj(part::formatted).collect(Collectors.joining(between));
    }

    /// @param words each looks a little like one of the name
    List<Hit> nearlyNamed(UUID me, String[] words, @Nullable UUID spaceId, Instant at) {
        var person = "alike.person_id";
        return sql.sql("""
                        with alike as materialized (
                          select * from people.alike((
                            select array_agg(platform.fold(typed.word) order by typed.place)
                            from unnest(:words::text[]) with ordinality as typed (word, place)))
                        ), chosen as materialized (
                          select person_id from alike where %s %s
                          order by likeness desc, person_id limit :limit
                        )
                        """.formatted(DirectoryStore.SEES.formatted(person), inSpace(person, spaceId)) + AS_THEY_ARE)
                .param("me", me)
                .param("words", words)
                .param("space", spaceId, Types.OTHER)
                .param("limit", ALIKE)
                .param("at", Timestamp.from(at))
                .query(Hit.class)
                .list();
    }

    private static String inSpace(String person, @Nullable UUID spaceId) {
        return spaceId == null ? "" : """
                and %s in (
                  select m.person_id from spaces.membership m
                  where m.space_id = :space and exists (select from spaces.membership o where o.space_id = :space and o.person_id = :me))
                """.formatted(person);
    }
}
