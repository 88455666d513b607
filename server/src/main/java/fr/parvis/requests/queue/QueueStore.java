package fr.parvis.requests.queue;

import fr.parvis.platform.SearchTerms;
import fr.parvis.platform.Typed;
import fr.parvis.requests.cases.CaseSight;
import fr.parvis.requests.queue.QueueFilter.Listing;
import fr.parvis.requests.queue.QueueFilter.Whose;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of requests. Each condition is written only where it is asked, so that the index that serves it is used.
@Repository
class QueueStore {
    private static final String LINE = """
            select c.id, c.year || '-' || c.number as number, c.title, d.name as definition, c.step_name, c.phase, c.turn, c.urgency, c.expected_on,
                   c.phase = 'OPEN' and coalesce(c.expected_on < :today, false) as late,
                   coalesce(r.name, z.name, '') as requester, a.name as assignee, c.opened_at, c.moved_at, c.closed_at, c.round > 0 as sent
            from requests.case c
            join requests.definition d on d.id = c.definition_id
            left join people.identity r on r.person_id = c.requester_id
            left join visitors.identity z on z.visit_id = c.visit_id
            left join people.identity a on a.person_id = c.assignee_id
            """;

    private final JdbcClient sql;

    QueueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where a page of those that run begins: the most urgent first, then the oldest.
    record Place(int urgency, Instant at, UUID id) {}

    List<CaseLine> lines(UUID spaceId, UUID me, QueueFilter filter, LocalDate today, @Nullable Place after, int limit) {
        var open = filter.listing() == Listing.OPEN;
        var where = new StringBuilder(open ? "where c.phase = 'OPEN'" : "where c.phase <> 'OPEN'");
        where.append(" and not c.trial and c.space_id = :space");
        if (filter.whose() != null) {
            where.append(filter.whose() == Whose.MINE ? " and c.assignee_id = :me" : " and c.assignee_id is null");
        }
        if (filter.definitionId() != null) {
            where.append(" and c.definition_id = :definition");
        }
        if (filter.step() != null) {
            where.append(" and c.step_name = :step");
        }
        if (filter.urgency() != null) {
            where.append(" and c.urgency = :urgency");
        }
        if (filter.late()) {
            where.append(" and c.phase = 'OPEN' and c.expected_on < :today");
        }
        var patterns = filter.words() == null ? List.<String>of() : folded(filter.words());
        for (int word = 0; word < patterns.size(); word++) {
            where.append(" and c.search_key like :w%d".formatted(word));
        }
        if (after != null) {
            where.append(
                    open
                            ? " and (c.urgency, c.opened_at, c.id) > (:after_urgency, :after_at, :after_id)"
                            : " and (c.closed_at, c.id) < (:after_at, :after_id)");
        }
        where.append(open ? " order by c.urgency, c.opened_at, c.id" : " order by c.closed_at desc, c.id desc");
        var statement = sql.sql(LINE + where + " limit :limit")
                .param("space", spaceId)
                .param("me", me)
                .param("today", today)
                .param("definition", filter.definitionId(), Types.OTHER)
                .param("step", filter.step() == null ? null : Typed.line(filter.step()), Types.VARCHAR)
                .param("urgency", filter.urgency(), Types.INTEGER)
                .param("limit", limit);
        if (after != null) {
            statement = statement
                    .param("after_urgency", after.urgency())
                    .param("after_at", after.at().atOffset(ZoneOffset.UTC))
                    .param("after_id", after.id());
        }
        for (int word = 0; word < patterns.size(); word++) {
            statement = statement.param("w" + word, patterns.get(word));
        }
        return statement.query(CaseLine.class).list();
    }

    /// As the keys are folded, beforehand: the planner then sees whether a word is rare, and by which index to go.
    private List<String> folded(String words) {
        return sql.sql(
                        "select platform.fold(word) from unnest(:patterns::text[]) with ordinality t (word, place) order by place")
                .param("patterns", SearchTerms.of(words).patterns())
                .query(String.class)
                .list();
    }

    QueuePage.QueueFigures figures(UUID spaceId, UUID me, LocalDate today) {
        return sql.sql("""
                        select count(*)::int as open, count(*) filter (where assignee_id = :me)::int as mine,
                               count(*) filter (where assignee_id is null and turn = 'AGENTS')::int as nobody,
                               count(*) filter (where expected_on < :today)::int as late
                        from requests.case where space_id = :space and phase = 'OPEN' and not trial
                        """)
                .param("space", spaceId)
                .param("me", me)
                .param("today", today)
                .query(QueuePage.QueueFigures.class)
                .single();
    }

    List<QueuePage.Agent> agents(UUID spaceId) {
        return sql.sql("""
                        select m.person_id as id, p.name from spaces.membership m
                        join people.identity p on p.person_id = m.person_id and p.closed_at is null
                        where m.space_id = :space and m.role >= 'CONTRIBUTOR'
                        order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu" limit 200
                        """).param("space", spaceId).query(QueuePage.Agent.class).list();
    }

    /// The names of the steps where requests of a space stand now.
    List<String> steps(UUID spaceId) {
        return sql.sql("""
                        select distinct step_name from requests.case where space_id = :space and phase = 'OPEN' and not trial order by step_name limit 60
                        """).param("space", spaceId).query(String.class).list();
    }

    /// One's own, the newest first; those that run before those that are over.
    List<CaseLine> ofRequester(UUID personId, LocalDate today, int limit) {
        return sql.sql(LINE + """
                        where c.requester_id = :person and (not c.trial or c.round = 0)
                        order by c.phase <> 'OPEN', c.opened_at desc, c.id desc limit :limit
                        """)
                .param("person", personId)
                .param("today", today)
                .param("limit", limit)
                .query(CaseLine.class)
                .list();
    }

    /// Those that await somebody by name: theirs to complete or to send, to decide for themselves or for who is
    /// away, or given to them while they answer for the space.
    static final String AWAITING = """
            c.phase = 'OPEN' and (not c.trial or c.round = 0)
            and exists (select from spaces.identity i where i.space_id = c.space_id and i.archived_at is null and i.ended_at is null) and (
              c.turn = 'REQUESTER' and c.requester_id = :person
              or c.turn = 'AGENTS' and c.assignee_id = :person and exists (
                select from spaces.membership m where m.space_id = c.space_id and m.person_id = :person and m.role >= 'CONTRIBUTOR')
              or c.turn = 'PEOPLE' and c.asker_id <> :person and exists (
                select from requests.seat s
                where s.case_id = c.id and s.round = c.round and s.agreed_at is null
                  and (s.person_id is null or s.person_id <> c.asker_id) and
            """ + CaseSight.SITS + "))";

    List<CaseLine> awaiting(UUID personId, LocalDate today, int limit) {
        return sql.sql("with mine as (" + CANDIDATES + ") " + LINE + " where c.id in (select id from mine) and "
                        + AWAITING + " order by c.urgency, c.moved_at, c.id limit :limit")
                .param("person", personId)
                .param("today", today)
                .param("limit", limit)
                .query(CaseLine.class)
                .list();
    }

    /// What nobody has taken in a space that one answers for, oneself apart.
    record Untaken(UUID spaceId, String name, String slug, String organisationSlug, int count, Instant since) {}

    List<Untaken> untaken(UUID personId, int limit) {
        return sql.sql("""
                        select i.space_id, i.name, i.slug, i.organisation_slug, count(*)::int as count, min(c.moved_at) as since
                        from spaces.membership m
                        join spaces.identity i on i.space_id = m.space_id and i.archived_at is null and i.ended_at is null
                        join requests.case c on c.space_id = m.space_id and c.phase = 'OPEN' and not c.trial and c.turn = 'AGENTS'
                          and c.assignee_id is null and c.asker_id <> :person
                        where m.person_id = :person and m.role >= 'CONTRIBUTOR'
                        group by i.space_id, i.name, i.slug, i.organisation_slug
                        order by since, i.space_id limit :limit
                        """)
                .param("person", personId)
                .param("limit", limit)
                .query(Untaken.class)
                .list();
    }

    /// Whatever could await somebody, found by the index of each way.
    static final String CANDIDATES = """
            select id from requests.case where requester_id = :person and turn = 'REQUESTER'
            union select id from requests.case where assignee_id = :person and phase = 'OPEN' and not trial
            union select case_id from requests.seat where person_id = :person and agreed_at is null
            union select s.case_id from people.group_member g join requests.seat s on s.group_id = g.group_id where g.person_id = :person
            union select s.case_id from people.away w join requests.seat s on s.person_id = w.person_id and s.agreed_at is null
                  where w.stands_in = :person and :today between w.from_on and w.until_on
            """;
}
