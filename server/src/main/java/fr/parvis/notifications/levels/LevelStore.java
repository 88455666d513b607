package fr.parvis.notifications.levels;

import fr.parvis.notifications.NotificationLevel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The levels that people chose: a row where it is not the usual one of the space.
@Repository
class LevelStore {
    private static final String SELECT = """
            select s.space_id, s.name as space_name, '/espaces/' || s.organisation_slug || '/' || s.slug || '/notifications' as address,
                   coalesce(l.level, notifications.usual(s.type)) as level
            from spaces.membership m
            join spaces.identity s on s.space_id = m.space_id
            """;

    private final JdbcClient sql;

    LevelStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<LevelView> find(UUID personId, UUID spaceId) {
        return sql.sql(SELECT + """
                        left join notifications.level l on l.person_id = m.person_id and l.space_id = m.space_id
                        where m.person_id = :person and m.space_id = :space
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .query(LevelView.class)
                .optional();
    }

    /// Those that are not the usual ones, of spaces that are alive.
    List<LevelView> unusual(UUID personId) {
        return sql.sql(SELECT + """
                        join notifications.level l on l.person_id = m.person_id and l.space_id = m.space_id
                        where m.person_id = :person and s.archived_at is null order by platform.fold(s.name), s.space_id
                        """)
                .param("person", personId)
                .query(LevelView.class)
                .list();
    }

    /// What was there before the choice is no news; what already waited for a summary still does.
    void choose(UUID personId, UUID spaceId, NotificationLevel level, Instant at) {
        sql.sql("""
                with before as (
                  select coalesce(max(place), 0) as place from notifications.news where space_id = :space
                )
                insert into notifications.level as l (person_id, space_id, level, chosen_at, listens_since, told_place, versions_place)
                select :person, :space, :level, :at, :at, place, place from before
                on conflict (person_id, space_id) do update set level = excluded.level, chosen_at = excluded.chosen_at,
                  listens_since = case when l.level in ('ALL', 'DIGEST') then l.listens_since else excluded.listens_since end,
                  told_place = case when l.level in ('ALL', 'DIGEST') then l.told_place else excluded.told_place end,
                  versions_place = case when l.level in ('ALL', 'DIGEST') then l.versions_place else excluded.versions_place end
                """)
                .param("person", personId)
                .param("space", spaceId)
                .param("level", level.name())
                .param("at", Timestamp.from(at))
                .update();
        sql.sql("""
                delete from notifications.level l using spaces.identity s
                where l.person_id = :person and l.space_id = :space and s.space_id = l.space_id and l.level = notifications.usual(s.type)
                """).param("person", personId).param("space", spaceId).update();
    }

    /// What waits for a person is thought of anew.
    void wake(UUID personId, Instant at) {
        sql.sql("update notifications.turn set due_at = :at where person_id = :person and due_at is not null")
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .update();
    }
}
