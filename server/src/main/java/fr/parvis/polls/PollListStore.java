package fr.parvis.polls;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Polls in lists.
@Repository
class PollListStore {
    private static final String OPEN = "(p.closed_at is null and (p.closes_at is null or p.closes_at > :now))";

    private final JdbcClient sql;

    PollListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where a page begins: behind that line.
    ///
    /// @param state the place of its state, drafts first
    record After(int state, Instant at, UUID id) {}

    List<PollLine> lines(UUID personId, UUID spaceId, @Nullable After after, int limit, Instant now) {
        var rows = sql.sql(
                        """
                        select x.*, c.asked, c.answers from (
                          select p.id, p.title, p.anonymous, jsonb_array_length(p.questions) as questions, p.closes_at, i.name as author_name,
                                 coalesce(p.opened_at, p.changed_at) as at, coalesce(v.answered, false) as answered,
                                 case when p.opened_at is null then 0 when %1$s then 1 else 2 end as state,
                                 v.id is not null and not v.answered and %1$s and s.archived_at is null and s.ended_at is null as awaited
                        """.formatted(OPEN) + PollStore.SEEN + """
                          join people.identity i on i.person_id = p.author_id
                          where p.space_id = :space and
                        """ + PollStore.SHOWN
                                + """
                        ) as x
                        cross join lateral (
                          select count(*)::int as asked, (count(*) filter (where answered))::int as answers from polls.voter where poll_id = x.id
                        ) as c
                        %s
                        order by x.state, x.at desc, x.id desc limit :limit
                        """.formatted(
                                                after == null
                                                        ? ""
                                                        : "where x.state > :state or x.state = :state and (x.at, x.id) < (:at, :id)"))
                .param("person", personId)
                .param("space", spaceId)
                .param("now", PollStore.utc(now))
                .param("limit", limit);
        if (after != null) {
            rows = rows.param("state", after.state())
                    .param("at", PollStore.utc(after.at()))
                    .param("id", after.id());
        }
        return rows.query((row, _) -> new PollLine(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Poll.State.values()[row.getInt("state")],
                        row.getBoolean("anonymous"),
                        row.getInt("questions"),
                        row.getString("author_name"),
                        Objects.requireNonNull(PollStore.instant(row, "at")),
                        PollStore.instant(row, "closes_at"),
                        row.getInt("asked"),
                        row.getInt("answers"),
                        row.getBoolean("awaited"),
                        row.getBoolean("answered")))
                .list();
    }

    List<CalendarLine> calendar(UUID personId, Instant since, Instant now) {
        return sql.sql("""
                        select p.id, p.title, case when m.person_id is not null then s.name end as space_name, i.name as author_name, p.opened_at, p.closes_at,
                               p.closed_at, (select count(*)::int from polls.voter w where w.poll_id = p.id) as asked,
                               v.id is not null and not v.answered and %s as awaited
                        """.formatted(OPEN) + PollStore.SEEN + """
                        join people.identity i on i.person_id = p.author_id
                        where p.opened_at is not null and s.archived_at is null and s.ended_at is null
                          and (p.opened_at >= :since or %s)
                          and
                        """.formatted(OPEN) + PollStore.SHOWN
                        + " order by p.opened_at desc, p.id desc limit 200")
                .param("person", personId)
                .param("since", PollStore.utc(since))
                .param("now", PollStore.utc(now))
                .query((row, _) -> new CalendarLine(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("space_name"),
                        row.getString("author_name"),
                        Objects.requireNonNull(PollStore.instant(row, "opened_at")),
                        PollStore.instant(row, "closes_at"),
                        PollStore.instant(row, "closed_at"),
                        row.getInt("asked"),
                        row.getBoolean("awaited")))
                .list();
    }
}
