package fr.parvis.polls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is asked: chosen while the poll is written, and written down, each once, when it opens. Nobody from outside the
/// authority and the space is ever among them but by their address.
@Repository
class AskedStore {
    /// All whom one may ask there.
    private static final String SCOPE = """
            with home as (select space_id, organisation_id from spaces.identity where space_id = :space),
            scope as (
              select h.person_id, 'AUTHORITY' as path from home join people.hat h on h.organisation_id = home.organisation_id
              union
              select m.person_id, 'SPACE' from home join spaces.membership m on m.space_id = home.space_id
            )
            """;

    /// Those of the whole space, or of the groups and services given.
    private static final String CHOSEN = SCOPE + """
            , chosen as (
              select s.person_id, min(s.path) as path from scope s
              where case when :everybody then s.path = 'SPACE' else s.person_id in (
                select g.person_id from people.group_member g join people.group_identity i on i.group_id = g.group_id
                where g.group_id = any(:groups) and i.organisation_id = (select organisation_id from home)
                union all
                select u.person_id from people.unit_roll u join organisations.unit_identity i on i.unit_id = u.unit_id
                where u.unit_id = any(:units) and i.organisation_id = (select organisation_id from home)
              ) end
              group by s.person_id
            ), asked as (
              select c.person_id, c.path from chosen c join people.identity i on i.person_id = c.person_id and i.closed_at is null
            )
            """;

    private final JdbcClient sql;

    AskedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Groups and services of the authority that hold somebody; largest kinds first, each by name.
    List<PollChoices.PollCollective> offered(UUID spaceId) {
        return sql.sql(SCOPE + """
                        , offered as (
                          select false as unit, g.group_id as id, g.name, count(distinct s.person_id)::int as people
                          from people.group_identity g
                          join people.group_member m on m.group_id = g.group_id
                          join scope s on s.person_id = m.person_id
                          where g.organisation_id = (select organisation_id from home)
                          group by g.group_id, g.name
                          union all
                          select true, u.unit_id, u.name, count(distinct s.person_id)::int
                          from organisations.unit_identity u
                          join people.unit_roll m on m.unit_id = u.unit_id
                          join scope s on s.person_id = m.person_id
                          where u.organisation_id = (select organisation_id from home)
                          group by u.unit_id, u.name
                        )
                        select * from offered order by unit, name collate platform.french, id
                        """)
                .param("space", spaceId)
                .query(PollChoices.PollCollective.class)
                .list();
    }

    int members(UUID spaceId) {
        return sql.sql("""
                        select count(*)::int from spaces.membership m join people.identity i on i.person_id = m.person_id and i.closed_at is null
                        where m.space_id = :space
                        """).param("space", spaceId).query(Integer.class).single();
    }

    /// What is chosen, to be found again.
    void choose(UUID pollId, WritePoll content, List<String> emails) {
        sql.sql("delete from polls.target where poll_id = :id")
                .param("id", pollId)
                .update();
        sql.sql("""
                        insert into polls.target (poll_id, group_id, unit_id, email)
                        select :id, group_id, null::uuid, null from people.group_identity where group_id = any(:groups)
                        union all
                        select :id, null, unit_id, null from organisations.unit_identity where unit_id = any(:units)
                        union all
                        select :id, null, null, min(t.address) from unnest(:emails) as t (address) group by lower(t.address)
                        """)
                .param("id", pollId)
                .param("groups", content.groupIds().toArray(UUID[]::new))
                .param("units", content.unitIds().toArray(UUID[]::new))
                .param("emails", emails.toArray(String[]::new))
                .update();
    }

    /// Writes down everybody, each once, in no order; whoever has an account is not asked by their address as well.
    void insert(UUID pollId, UUID spaceId, WritePoll content, List<String> emails) {
        chosen(CHOSEN + """
                        insert into polls.voter (poll_id, person_id, path)
                        select :id, person_id, path from asked order by gen_random_uuid()
                        on conflict do nothing
                        """, spaceId, content).param("id", pollId).update();
        sql.sql("""
                        insert into polls.voter (poll_id, email, path)
                        select :id, min(t.address), 'OUTSIDE' from unnest(:emails) as t (address)
                        where not exists (
                          select from polls.voter v join people.reach r on r.person_id = v.person_id
                          where v.poll_id = :id and lower(r.email) = lower(t.address))
                        group by lower(t.address) order by gen_random_uuid()
                        """)
                .param("id", pollId)
                .param("emails", emails.toArray(String[]::new))
                .update();
    }

    boolean isOfAuthority(UUID personId, UUID organisationId) {
        return sql.sql(
                        "select exists (select from people.hat where person_id = :person and organisation_id = :organisation)")
                .param("person", personId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    /// How many from outside somebody has asked since.
    int outsideSince(UUID authorId, Instant since) {
        return sql.sql("""
                        select count(*)::int from polls.voter v join polls.poll p on p.id = v.poll_id
                        where p.author_id = :author and p.opened_at > :since and v.email is not null
                        """)
                .param("author", authorId)
                .param("since", PollStore.utc(since))
                .query(Integer.class)
                .single();
    }

    /// How many are asked.
    ///
    /// @param people those with an account
    record Count(int all, int people) {}

    Count count(UUID pollId) {
        return sql.sql(
                        "select count(*)::int as all, count(person_id)::int as people from polls.voter where poll_id = :id")
                .param("id", pollId)
                .query(Count.class)
                .single();
    }

    /// Those of the whole space who came since.
    static final String NEWCOMERS = """
            from polls.poll p
            join spaces.membership m on m.space_id = p.space_id
            join people.identity i on i.person_id = m.person_id and i.closed_at is null
            where p.id = :id and p.everybody and not exists (select from polls.voter v where v.poll_id = p.id and v.person_id = m.person_id)
              and not exists (
                select from polls.voter v join people.reach r on r.person_id = m.person_id
                where v.poll_id = p.id and lower(v.email) = lower(r.email))
            """;

    List<UUID> askNewcomers(UUID pollId) {
        return sql.sql("insert into polls.voter (poll_id, person_id, path) select p.id, m.person_id, 'SPACE' "
                        + NEWCOMERS + " on conflict do nothing returning person_id")
                .param("id", pollId)
                .query(UUID.class)
                .list();
    }

    /// How many of them have been asked how often in the last days; nothing of so few that one would know whom.
    List<PollFatigue.PollLoad> load(UUID spaceId, WritePoll content, Instant since, int crowd) {
        return chosen(CHOSEN + """
                        select x.polls, count(*)::int as people
                        from (select v.person_id, count(*)::int as polls
                              from asked a join polls.voter v on v.person_id = a.person_id
                              join polls.poll p on p.id = v.poll_id and p.opened_at >= :since
                              group by v.person_id) as x
                        where (select count(*) from asked) >= :crowd
                        group by x.polls order by x.polls desc
                        """, spaceId, content)
                .param("since", PollStore.utc(since))
                .param("crowd", crowd)
                .query(PollFatigue.PollLoad.class)
                .list();
    }

    /// How many would be asked.
    int size(UUID spaceId, WritePoll content) {
        return chosen(CHOSEN + "select count(*)::int from asked", spaceId, content)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec chosen(String statement, UUID spaceId, WritePoll content) {
        return sql.sql(statement)
                .param("space", spaceId)
                .param("everybody", content.everybody())
                .param("groups", content.groupIds().toArray(UUID[]::new))
                .param("units", content.unitIds().toArray(UUID[]::new));
    }

    /// Those who are asked, to be told: in the space and elsewhere, apart.
    ///
    /// @param member whether they are in its space
    record Told(UUID personId, boolean member) {}

    List<Told> told(UUID pollId, boolean silentOnly) {
        return sql.sql("""
                        select v.person_id, m.person_id is not null as member
                        from polls.voter v
                        join polls.poll p on p.id = v.poll_id
                        join spaces.identity s on s.space_id = p.space_id
                        left join spaces.membership m on m.space_id = p.space_id and m.person_id = v.person_id
                        where v.poll_id = :id and v.person_id is not null and (not :silent or not v.answered)
                          and (m.person_id is not null or v.path = 'AUTHORITY' and exists (
                            select from people.hat h where h.person_id = v.person_id and h.organisation_id = s.organisation_id))
                        order by v.person_id
                        """)
                .param("id", pollId)
                .param("silent", silentOnly)
                .query(Told.class)
                .list();
    }

    /// Those outside, with their place.
    record Outside(UUID voterId, String email) {}

    List<Outside> outside(UUID pollId, boolean silentOnly) {
        return sql.sql(
                        "select id as voter_id, email from polls.voter where poll_id = :id and email is not null and (not :silent or not answered) order by id")
                .param("id", pollId)
                .param("silent", silentOnly)
                .query(Outside.class)
                .list();
    }
}
