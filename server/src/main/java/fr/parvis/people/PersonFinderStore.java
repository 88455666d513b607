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

    /// @param patterns each must stand in the name or in a post
    List<Hit> named(UUID me, String[] patterns, @Nullable UUID spaceId, int limit, Instant at) {
        var conditions =
                IntStream.range(0, patterns.length).mapToObj("""
                        (p.search_key like (select platform.fold(:w%1$d)) or p.id = any (array(
                           select a.person_id from people.affiliation a
                           where a.ended_at is null and a.search_key like (select platform.fold(:w%1$d)))))
                        """::formatted).collect(Collectors.joining(" and "));
        var statement = sql.sql(DirectoryStore.SEEN + """
                        , chosen as materialized (
                          select p.id as person_id from people.person p
                          where p.closed_at is null and %s %s and p.id in (select person_id from seen)
                          order by p.family_name collate platform.french, p.given_name collate platform.french, p.id limit :limit
                        )
                        """.formatted(conditions, inSpace("p.id", spaceId)) + AS_THEY_ARE)
                .param("me", me)
                .param("space", spaceId, Types.OTHER)
                .param("limit", limit)
                .param("at", Timestamp.from(at));
        for (int word = 0; word < patterns.length; word++) {
            statement = statement.param("w" + word, patterns[word]);
        }
        return statement.query(Hit.class).list();
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
