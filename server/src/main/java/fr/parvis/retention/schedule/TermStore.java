package fr.parvis.retention.schedule;

import fr.parvis.retention.schedule.DueView.DueLine;
import fr.parvis.retention.schedule.DueView.DueYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Until when things are kept.
@Repository
class TermStore {
    private final JdbcClient sql;

    TermStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<TermView> term(UUID personId, UUID id, String zone) {
        return sql.sql("""
                        select c.id as class_id, c.title, c.years, c.counts_from, c.disposition, k.height = 0 as own, k.closed_on,
                               case when k.height > 0 and a.level is not null then f.name end as folder,
                               (retention.counted_from(c.counts_from, k.closed_on, h.final_at, h.changed_at, :zone)
                                 + make_interval(years => c.years))::date as due_on,
                               l.slip_id
                        from (select entry_id, rule_id, closed_on, height from documents.keepings_of(:id) order by height limit 1) as k
                        join retention.class c on c.id = k.rule_id
                        join documents.identity f on f.entry_id = k.entry_id
                        left join spaces.access a on a.space_id = f.space_id and a.list_id = f.access_list_id and a.person_id = :person
                        left join documents.holding h on h.entry_id = :id
                        left join retention.slip_line l on l.entry_id = :id and l.settled_at is null
                        """)
                .param("id", id)
                .param("person", personId)
                .param("zone", zone)
                .query((row, _) -> new TermView(
                        row.getObject("class_id", UUID.class),
                        row.getString("title"),
                        row.getInt("years"),
                        CountsFrom.valueOf(row.getString("counts_from")),
                        Disposition.valueOf(row.getString("disposition")),
                        row.getBoolean("own"),
                        row.getString("folder"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("slip_id", UUID.class)))
                .optional();
    }

    /// How much of a space falls due in which year, of what the person manages.
    List<DueYear> years(UUID personId, UUID spaceId, String zone) {
        return sql.sql("""
                        select date_part('year', t.due_on)::int as year, count(*) as files, coalesce(sum(h.weight), 0)::bigint as bytes
                        from retention.terms_in(:space, :zone) t
                        join documents.holding h on h.entry_id = t.entry_id
                        join spaces.access a on a.space_id = :space and a.list_id = h.access_list_id and a.person_id = :person
                          and a.level >= 'MANAGE'
                        where t.due_on is not null
                        group by 1 order by 1 limit 200
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .param("zone", zone)
                .query(DueYear.class)
                .list();
    }

    /// What falls due from a day to another, the earliest first, of what the person manages.
    List<DueLine> due(
            UUID personId,
            UUID spaceId,
            String zone,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate afterDay,
            @Nullable UUID afterId,
            int limit) {
        return sql.sql("""
                        select h.entry_id as id, h.name, documents.way_to(h.entry_id) as folder, c.title as class_title, t.disposition,
                               t.counted_from, t.due_on, h.weight as bytes, l.slip_id
                        from retention.terms_in(:space, :zone) t
                        join retention.class c on c.id = t.class_id
                        join documents.holding h on h.entry_id = t.entry_id
                        join spaces.access a on a.space_id = :space and a.list_id = h.access_list_id and a.person_id = :person
                          and a.level >= 'MANAGE'
                        left join retention.slip_line l on l.entry_id = t.entry_id and l.settled_at is null
                        where t.due_on between :from and :to
                        """ + (afterId == null ? "" : " and (t.due_on, h.entry_id) > (:day, :after)") + """

                        order by t.due_on, h.entry_id limit :limit
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .param("zone", zone)
                .param("from", from)
                .param("to", to)
                .param("day", afterDay)
                .param("after", afterId)
                .param("limit", limit)
                .query(DueLine.class)
                .list();
    }

    /// How much of an authority falls due in which year, by space: figures, and no name of a document.
    List<DueFigures> figures(UUID organisationId, String zone) {
        return sql.sql("""
                        select i.space_id, i.name as space_name, date_part('year', t.due_on)::int as year, t.disposition, count(*) as files,
                               coalesce(sum(h.weight), 0)::bigint as bytes
                        from spaces.identity i
                        cross join lateral retention.terms_in(i.space_id, :zone) t
                        join documents.holding h on h.entry_id = t.entry_id
                        where i.organisation_id = :organisation and not i.hidden and t.due_on is not null
                        group by i.space_id, i.name, 3, t.disposition
                        order by 3, i.name collate platform.french, i.space_id, t.disposition limit 2000
                        """)
                .param("organisation", organisationId)
                .param("zone", zone)
                .query(DueFigures.class)
                .list();
    }
}
