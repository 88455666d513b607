package fr.parvis.spaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of spaces, each in one statement however many they are.
@Repository
class SpaceDirectoryStore {
    /// A hat leaves out the spaces of the person's other authorities, and none to which the person came from
    /// outside.
    private static final String UNDER_HAT = """
             and (:hat::uuid is null
                  or s.organisation_id = (select organisation_id from people.hat where affiliation_id = :hat)
                  or exists (select from spaces.co_host o where o.space_id = s.id
                               and o.organisation_id = (select organisation_id from people.hat where affiliation_id = :hat))
                  or s.organisation_id <> all (array(select organisation_id from people.hat where person_id = :person))
                     and not exists (select from spaces.co_host o where o.space_id = s.id
                                       and o.organisation_id = any (array(select organisation_id from people.hat where person_id = :person))))
            """;

    private static final String NARROWED = """
             and (:query::text is null or position((select platform.fold(:query)) in s.search_key) > 0)
             and (:type::text is null or s.type = :type)
             and (:afterAt::timestamptz is null or (s.active_at, s.id) < (:afterAt, :afterId))
            """;

    /// Counts only for the lines of the page.
    private static final String LINES = """
            select s.id, o.slug as organisation_slug, o.name as organisation_name, s.slug, s.name, s.description, s.type, s.access, s.role,
                   exists (select from spaces.favourite f where f.space_id = s.id and f.person_id = :person) as favourite,
                   s.active_at, s.archived_at,
                   (select count(*) from spaces.membership m where m.space_id = s.id) as member_count,
                   case when s.role = 'FACILITATOR'
                        then (select count(*) from spaces.join_request j where j.space_id = s.id and j.decided_at is null)
                        else 0 end as join_requests,
                   exists (select from spaces.join_request j
                           where j.space_id = s.id and j.person_id = :person and j.decided_at is null) as asked
            from found s
            join organisations.identity o on o.organisation_id = s.organisation_id
            order by s.active_at desc, s.id desc
            """;

    private final JdbcClient sql;

    SpaceDirectoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<RailView.RailSpace> mine(UUID personId, @Nullable UUID hat) {
        return sql.sql("""
                        select s.id, o.slug as organisation_slug, s.slug, s.name, s.type, m.role, f.person_id is not null as favourite
                        from spaces.membership m
                        join spaces.space s on s.id = m.space_id
                        join organisations.identity o on o.organisation_id = s.organisation_id
                        left join spaces.favourite f on f.space_id = s.id and f.person_id = m.person_id
                        where m.person_id = :person and s.archived_at is null and s.ended_at is null
                          and (f.person_id is not null or (true
                        """ + UNDER_HAT + ")) order by s.name collate platform.french, s.id")
                .param("person", personId)
                .param("hat", hat)
                .query(RailView.RailSpace.class)
                .list();
    }

    List<SpaceLine> overview(UUID personId, @Nullable UUID hat, SpaceFilter filter) {
        return lines("""
                        with found as (
                          select s.*, m.role
                          from spaces.membership m
                          join spaces.space s on s.id = m.space_id
                          where m.person_id = :person
                            and (s.archived_at is not null or s.ended_at is not null) = :archived
                        """ + UNDER_HAT + NARROWED + """
                          order by s.active_at desc, s.id desc
                          limit :limit
                        )
                        """ + LINES, personId, hat, filter);
    }

    List<SpaceLine> joinable(UUID personId, @Nullable UUID hat, SpaceFilter filter) {
        return lines("""
                        with found as (
                          select s.*, null::spaces.role as role
                          from spaces.space s
                          where s.access <> 'SECRET' and s.archived_at is null and s.ended_at is null and not :archived
                            and s.id = any (array(
                              select p.id from people.hat a join spaces.space p on p.organisation_id = a.organisation_id
                              where a.person_id = :person
                              union all
                              select c.space_id from people.hat a join spaces.co_host c on c.organisation_id = a.organisation_id
                              where a.person_id = :person))
                            and not exists (select from spaces.membership m where m.space_id = s.id and m.person_id = :person)
                        """ + UNDER_HAT + NARROWED + """
                          order by s.active_at desc, s.id desc
                          limit :limit
                        )
                        """ + LINES, personId, hat, filter);
    }

    private List<SpaceLine> lines(String statement, UUID personId, @Nullable UUID hat, SpaceFilter filter) {
        var afterAt = filter.afterAt();
        var type = filter.type();
        return sql.sql(statement)
                .param("person", personId)
                .param("hat", hat)
                .param("query", filter.query())
                .param("type", type == null ? null : type.name())
                .param("archived", filter.archived())
                .param("afterAt", afterAt == null ? null : Timestamp.from(afterAt))
                .param("afterId", filter.afterId())
                .param("limit", filter.size() + 1)
                .query((row, _) -> line(row))
                .list();
    }

    /// Only among spaces that the person is in or that are listed for them.
    List<SpaceLine> similar(UUID personId, UUID organisationId, String name) {
        return sql.sql("""
                        select s.id, o.slug as organisation_slug, o.name as organisation_name, s.slug, s.name, s.description, s.type, s.access,
                               m.role, false as favourite, s.active_at, s.archived_at, 0 as member_count, 0 as join_requests, false as asked
                        from spaces.space s
                        join organisations.identity o on o.organisation_id = s.organisation_id
                        left join spaces.membership m on m.space_id = s.id and m.person_id = :person
                        where s.organisation_id = :organisation and s.archived_at is null and s.ended_at is null
                          and (m.role is not null
                               or (s.access <> 'SECRET' and exists (
                                     select from people.hat a
                                     where a.person_id = :person and a.organisation_id = :organisation)))
                          and (public.word_similarity(platform.fold(:name), s.search_key) > 0.45
                               or public.similarity(platform.fold(:name), s.search_key) > 0.3)
                        order by public.similarity(platform.fold(:name), s.search_key) desc, s.name collate platform.french
                        limit 5
                        """)
                .param("person", personId)
                .param("organisation", organisationId)
                .param("name", name)
                .query((row, _) -> line(row))
                .list();
    }

    /// @return false for who is not in the space
    boolean favour(UUID personId, UUID spaceId, Instant at) {
        return sql.sql("""
                                insert into spaces.favourite (person_id, space_id, added_at)
                                select m.person_id, m.space_id, :at from spaces.membership m
                                where m.person_id = :person and m.space_id = :space
                                on conflict (person_id, space_id) do update set added_at = spaces.favourite.added_at
                                """)
                        .param("person", personId)
                        .param("space", spaceId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void unfavour(UUID personId, UUID spaceId) {
        sql.sql("delete from spaces.favourite where person_id = :person and space_id = :space")
                .param("person", personId)
                .param("space", spaceId)
                .update();
    }

    static SpaceLine line(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new SpaceLine(
                row.getObject("id", UUID.class),
                row.getString("organisation_slug"),
                row.getString("organisation_name"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                SpaceType.valueOf(row.getString("type")),
                SpaceAccess.valueOf(row.getString("access")),
                role == null ? null : Role.valueOf(role),
                row.getBoolean("favourite"),
                row.getTimestamp("active_at").toInstant(),
                SpaceStore.instant(row.getTimestamp("archived_at")),
                row.getInt("member_count"),
                row.getInt("join_requests"),
                row.getBoolean("asked"));
    }
}
