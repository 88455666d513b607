package fr.parvis.requests.figures;

import fr.parvis.requests.figures.CaseFigures.MonthVolume;
import fr.parvis.requests.figures.CaseFigures.StepVolume;
import fr.parvis.requests.figures.CaseFigures.Volume;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Figures of requests; trials are counted nowhere.
@Repository
class FigureStore {
    private final JdbcClient sql;

    FigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The clocks of the authority that a space belongs to.
    ZoneId zone(UUID spaceId) {
        return ZoneId.of(
                sql.sql("""
                        select o.time_zone from spaces.identity s
                        join organisations.identity o on o.organisation_id = s.organisation_id
                        where s.space_id = :space
                        """).param("space", spaceId).query(String.class).single());
    }

    List<Integer> years(UUID spaceId) {
        return sql.sql("""
                        select distinct year from requests.case where space_id = :space and not trial order by year desc
                        """).param("space", spaceId).query(Integer.class).list();
    }

    /// A line for each definition, and one for all of them, whose definition is null.
    ///
    /// @param definitionId null for all
    record Line(@Nullable UUID definitionId, @Nullable String name, Volume volume) {}

    List<Line> volumes(UUID spaceId, Instant from, Instant until) {
        return sql.sql("""
                        select c.definition_id, max(d.name) as name, count(*)::int as received,
                               count(*) filter (where c.phase = 'OPEN')::int as open, count(*) filter (where c.phase = 'DONE')::int as done,
                               count(*) filter (where c.phase = 'REFUSED')::int as refused,
                               count(*) filter (where c.phase = 'CANCELLED')::int as cancelled,
                               round(percentile_cont(0.5) within group (order by extract(epoch from (c.closed_at - c.opened_at))::double precision)
                                 filter (where c.phase in ('DONE', 'REFUSED')) / 3600)::int as median_hours,
                               count(c.satisfaction)::int as rated, count(*) filter (where c.satisfaction = 2)::int as satisfied
                        from requests.case c
                        join requests.definition d on d.id = c.definition_id
                        where c.space_id = :space and not c.trial and c.opened_at >= :from and c.opened_at < :until
                        group by grouping sets ((c.definition_id), ())
                        order by received desc, name
                        """)
                .param("space", spaceId)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("definition_id", UUID.class),
                row.getString("name"),
                new Volume(
                        row.getInt("received"),
                        row.getInt("open"),
                        row.getInt("done"),
                        row.getInt("refused"),
                        row.getInt("cancelled"),
                        row.getObject("median_hours", Integer.class),
                        row.getInt("rated"),
                        row.getInt("satisfied")));
    }

    /// The months of a year in which something came or ended.
    List<MonthVolume> months(UUID spaceId, Instant from, Instant until, ZoneId zone) {
        return sql.sql("""
                        select month, sum(received)::int as received, sum(ended)::int as ended from (
                          select extract(month from opened_at at time zone :zone)::int as month, count(*) as received, 0 as ended from requests.case
                          where space_id = :space and not trial and opened_at >= :from and opened_at < :until group by 1
                          union all
                          select extract(month from closed_at at time zone :zone)::int, 0, count(*) from requests.case
                          where space_id = :space and not trial and phase <> 'OPEN' and closed_at >= :from and closed_at < :until group by 1
                        ) m group by month order by month
                        """)
                .param("space", spaceId)
                .param("zone", zone.getId())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(MonthVolume.class)
                .list();
    }

    /// Where those that run stand, of all years.
    List<StepVolume> steps(UUID spaceId) {
        return sql.sql("""
                        select c.definition_id, d.name, c.step_name, count(*)::int as open
                        from requests.case c
                        join requests.definition d on d.id = c.definition_id
                        where c.space_id = :space and c.phase = 'OPEN' and not c.trial
                        group by c.definition_id, d.name, c.step_name
                        order by d.name collate "fr-x-icu", open desc, c.step_name limit 200
                        """).param("space", spaceId).query(StepVolume.class).list();
    }
}
