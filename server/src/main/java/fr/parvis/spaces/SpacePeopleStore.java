package fr.parvis.spaces;

import fr.parvis.platform.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The people of spaces as people read them.
@Repository
class SpacePeopleStore {
    /// A person's post, in the space's authority first, and the way that gives the role.
    private static final String WITH_POST_AND_WAY = """
            join organisations.identity o on o.organisation_id = s.organisation_id
            left join people.hat h on h.person_id = p.person_id and h.organisation_id = s.organisation_id
            left join spaces.member own on own.space_id = s.id and own.person_id = p.person_id
            left join lateral (
              select coalesce(pg.name, u.name) as name
              from spaces.member_path w
              join spaces.member row on row.id = w.member_id
              left join people.group_identity pg on pg.group_id = row.group_id
              left join organisations.unit_identity u on u.unit_id = row.unit_id
              where w.space_id = s.id and w.person_id = p.person_id
              order by w.role desc, (row.person_id is null)
              limit 1) as way on true
            """;

    /// A guest who belongs to no authority, as `external` of `people.card` says: asked by itself, it costs a tenth of
    /// a card for everybody.
    static final String OUTSIDE = """
            (exists (select from people.guest_stay g where g.person_id = m.person_id)
             and not exists (select from people.hat h where h.person_id = m.person_id))
            """;

    private static final String RANK = "case when m.role = 'FACILITATOR' then 0 when " + OUTSIDE + " then 2 else 1 end";

    private static final String NAMED = """
             and exists (select from people.card c
                         where c.person_id = m.person_id and position((select platform.fold(:query)) in c.search_key) > 0)
            """;

    private static final String AFTER = " and (" + RANK + """
            , p.family_name collate platform.french, p.given_name collate platform.french, p.person_id)
            > (:rank, :family collate platform.french, :given collate platform.french, :id)
            """;

    private static final String PERSON = """
            p.person_id as id, p.given_name, p.family_name, coalesce(h.post, p.post) as post,
            case when h.person_id is not null then o.name else p.organisation_name end as organisation_name,
            p.external, p.tone, p.photo_url, own.id as member_id, way.name as via
            """;

    private final JdbcClient sql;

    SpacePeopleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Facilitators, then the others, then the guests, each by name. The number of lines is written out, and a
    /// condition that does not hold left out: else it is planned anew each time, which takes longer than reading
    /// (ADR 0093).
    List<SpacePersonView> people(UUID spaceId, @Nullable String query, @Nullable String after, int limit) {
        var key = after == null ? null : Cursor.parts(after, 4);
        var statement = sql.sql("with page as (select m.person_id, m.role, m.space_id, " + RANK + """
                          as rank
                          from spaces.membership m
                          join people.identity p on p.person_id = m.person_id
                          where m.space_id = :space
                        """
                        + (query == null ? "" : NAMED)
                        + (key == null ? "" : AFTER) + """
                          order by rank, p.family_name collate platform.french, p.given_name collate platform.french, p.person_id
                          limit
                        """ + limit + """
                        )
                        select page.role,
                        """ + PERSON + """
                        from page
                        join spaces.space s on s.id = page.space_id
                        join people.card p on p.person_id = page.person_id
                        """
                        + WITH_POST_AND_WAY + """
                        order by page.rank, p.family_name collate platform.french, p.given_name collate platform.french, p.person_id
                        """)
                .param("space", spaceId);
        statement = query == null ? statement : statement.param("query", query);
        statement = key == null
                ? statement
                : statement
                        .param("rank", Integer.parseInt(key.get(0)))
                        .param("family", key.get(1))
                        .param("given", key.get(2))
                        .param("id", UUID.fromString(key.get(3)));
        return statement.query(SpacePersonView.class).list();
    }

    Optional<SpacePersonView> findPerson(UUID spaceId, UUID personId) {
        return sql.sql("select m.role, " + PERSON + """
                        from spaces.membership m
                        join spaces.space s on s.id = m.space_id
                        join people.card p on p.person_id = m.person_id
                        """ + WITH_POST_AND_WAY
                        + " where m.space_id = :space and m.person_id = :person")
                .param("space", spaceId)
                .param("person", personId)
                .query(SpacePersonView.class)
                .optional();
    }

    List<SpaceAccountView.Way> ways(UUID spaceId, UUID personId) {
        return sql.sql("""
                        select distinct row.id as member_id, row.role, pg.name as group_name, u.name as unit_name, row.added_at,
                               by.name as added_by
                        from spaces.member_path w
                        join spaces.member row on row.id = w.member_id
                        left join people.group_identity pg on pg.group_id = row.group_id
                        left join organisations.unit_identity u on u.unit_id = row.unit_id
                        left join people.identity by on by.person_id = row.added_by
                        where w.space_id = :space and w.person_id = :person
                        order by row.role desc, row.added_at
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .query((row, _) -> new SpaceAccountView.Way(
                        row.getObject("member_id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getString("group_name"),
                        row.getString("unit_name"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getString("added_by")))
                .list();
    }

    Optional<java.time.Instant> findEndOfAccess(UUID personId) {
        return sql.sql("select ends_at from people.guest_stay where person_id = :person")
                .param("person", personId)
                .query((row, _) -> row.getTimestamp("ends_at").toInstant())
                .optional();
    }

    List<CollectiveView> collectives(UUID spaceId) {
        return sql.sql("""
                        select m.id as member_id, coalesce(m.group_id, m.unit_id) as id, coalesce(g.name, u.name) as name,
                               m.unit_id is not null as unit, m.role,
                               (select count(distinct w.person_id) from spaces.member_path w
                                where w.space_id = m.space_id and w.member_id = m.id) as size
                        from spaces.member m
                        left join people.group_identity g on g.group_id = m.group_id
                        left join organisations.unit_identity u on u.unit_id = m.unit_id
                        where m.space_id = :space and m.person_id is null
                        order by m.role desc, coalesce(g.name, u.name) collate platform.french
                        """).param("space", spaceId).query(CollectiveView.class).list();
    }

    /// Persons in one of the actor's authorities or spaces; groups and units of an authority that is both the
    /// space's and the actor's.
    List<CandidateView> candidates(UUID actorId, UUID spaceId, String query) {
        return sql.sql("""
                        (select 'PERSON' as kind, p.person_id as id, p.given_name || ' ' || p.family_name as name,
                                nullif(concat_ws(', ', p.post, p.organisation_name), '') as detail, p.external, p.tone, p.photo_url, 1 as size
                         from people.card p
                         where p.search_key like '%' || :pattern || '%' and p.closed_at is null
                           and not exists (select from spaces.member m where m.space_id = :space and m.person_id = p.person_id)
                           and (exists (select from people.hat theirs
                                        join people.hat mine on mine.organisation_id = theirs.organisation_id
                                        where theirs.person_id = p.person_id
                                          and mine.person_id = :actor)
                                or (select true from spaces.membership theirs
                                    join spaces.membership mine on mine.space_id = theirs.space_id and mine.person_id = :actor
                                    where theirs.person_id = p.person_id limit 1))
                         order by p.family_name collate platform.french, p.given_name collate platform.french
                         limit 8)
                        union all
                        (select 'GROUP', g.group_id, g.name, null, false, 0, null,
                                (select count(*) from people.group_member x where x.group_id = g.group_id)::int
                         from people.group_identity g
                         where platform.fold(g.name) like '%' || :pattern || '%'
                           and g.organisation_id in (select a.organisation_id from spaces.authority a
                                                     join people.hat mine on mine.organisation_id = a.organisation_id
                                                     where a.space_id = :space and mine.person_id = :actor)
                           and not exists (select from spaces.member m where m.space_id = :space and m.group_id = g.group_id)
                         order by g.name collate platform.french
                         limit 4)
                        union all
                        (select 'UNIT', u.unit_id, u.name, null, false, 0, null,
                                (select count(distinct x.person_id) from people.unit_roll x where x.unit_id = u.unit_id)::int
                         from organisations.unit_identity u
                         where platform.fold(u.name) like '%' || :pattern || '%'
                           and u.organisation_id in (select a.organisation_id from spaces.authority a
                                                     join people.hat mine on mine.organisation_id = a.organisation_id
                                                     where a.space_id = :space and mine.person_id = :actor)
                           and not exists (select from spaces.member m where m.space_id = :space and m.unit_id = u.unit_id)
                         order by u.name collate platform.french
                         limit 4)
                        """)
                .param("actor", actorId)
                .param("space", spaceId)
                .param("pattern", pattern(query))
                .query(CandidateView.class)
                .list();
    }

    /// What is typed, folded as the keys are, its wildcards meaning themselves.
    private String pattern(String query) {
        return sql.sql("select replace(replace(replace(platform.fold(:query), '\\', '\\\\'), '%', '\\%'), '_', '\\_')")
                .param("query", query.strip())
                .query(String.class)
                .single();
    }
}
