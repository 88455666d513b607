package fr.parvis.activity;

import fr.parvis.platform.Journaled.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened in the spaces. A line about a thing is there for whoever may read that thing; one about a version of
/// it, for whoever is shown that version (ADR 0240).
@Repository
class JournalStore {
    /// Of an export that may be long.
    private static final int FETCHED = 1_000;

    private final JdbcClient sql;

    JournalStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Trace trace) {
        sql.sql("""
                        insert into activity.entry
                          (space_id, access_list_id, reserved, kind, thing_id, name, detail, by_id, at, day, version)
                        values (:space, :list, :reserved, :kind, :thing, :name, :detail, :by, :at, :day, :version)
                        on conflict (thing_id, by_id, kind, day) where day is not null do nothing
                        """)
                .param("space", trace.spaceId())
                .param("list", trace.accessListId())
                .param("reserved", trace.reserved())
                .param("kind", trace.kind())
                .param("thing", trace.thingId())
                .param("name", trace.name())
                .param("detail", trace.detail())
                .param("by", trace.by())
                .param("version", trace.version())
                .param("at", Timestamp.from(trace.at()))
                .param("day", trace.daily() ? LocalDate.ofInstant(trace.at(), ZoneOffset.UTC) : null)
                .update();
    }

    ZoneId zone(UUID spaceId) {
        return ZoneId.of(
                sql.sql("""
                        select o.time_zone from spaces.identity s
                        join organisations.identity o on o.organisation_id = s.organisation_id where s.space_id = :space
                        """).param("space", spaceId).query(String.class).single());
    }

    List<JournalLine> page(
            UUID personId,
            UUID spaceId,
            boolean reserved,
            Wanted wanted,
            @Nullable Instant at,
            @Nullable UUID id,
            int limit) {
        return select(personId, spaceId, reserved, wanted, at, id, limit)
                .query((row, number) -> line(row))
                .list();
    }

    void each(UUID personId, UUID spaceId, Wanted wanted, int limit, Consumer<JournalLine> reader) {
        try (var lines = select(personId, spaceId, true, wanted, null, null, limit)
                .withFetchSize(FETCHED)
                .query((row, number) -> line(row))
                .stream()) {
            lines.forEach(reader);
        }
    }

    /// A filter as moments.
    record Wanted(
            @Nullable UUID by,
            @Nullable String topic,
            @Nullable UUID thing,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /// Conditions that do not hold are left out of the statement (ADR 93).
    private JdbcClient.StatementSpec select(
            UUID personId,
            UUID spaceId,
            boolean reserved,
            Wanted wanted,
            @Nullable Instant at,
            @Nullable UUID id,
            int limit) {
        var conditions = new StringBuilder();
        var values = new HashMap<String, @Nullable Object>();
        narrow(conditions, values, " and e.by_id = :by", "by", wanted.by());
        narrow(conditions, values, " and starts_with(e.kind, :topic)", "topic", wanted.topic());
        narrow(conditions, values, " and e.thing_id = :thing", "thing", wanted.thing());
        narrow(conditions, values, " and e.at >= :from", "from", stamp(wanted.from()));
        narrow(conditions, values, " and e.at < :until", "until", stamp(wanted.until()));
        narrow(conditions, values, " and (e.at, e.id) < (:at, :id)", "at", stamp(at));
        if (id != null) {
            values.put("id", id);
        }
        return sql.sql("""
                        with lists as materialized (
                          select list_id, level from spaces.access where person_id = :person and space_id = :space
                        ), page as (
                          select e.* from activity.entry e
                          where e.space_id = :space and (e.access_list_id is null or e.access_list_id in (select list_id from lists))
                            and not exists (
                              select from activity.veil v where v.thing_id = e.thing_id and v.version < e.version and :person <> all (v.shown_to)
                                and (select l.level from lists l where l.list_id = e.access_list_id) < 'EDIT')
                        """ + (reserved ? "" : " and not e.reserved") + conditions + """

                          order by e.at desc, e.id desc limit :limit
                        )
                        select e.id, e.kind, e.at, e.by_id, p.name as by_name, p.external, e.thing_id, e.detail, e.reserved,
                               coalesce(e.name, person.name, g.name, u.name) as name
                        from page e
                        left join people.identity p on p.person_id = e.by_id
                        left join people.identity person on person.person_id = e.thing_id and e.name is null
                        left join people.group_identity g on g.group_id = e.thing_id and e.name is null
                        left join organisations.unit_identity u on u.unit_id = e.thing_id and e.name is null
                        order by e.at desc, e.id desc
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .param("limit", limit)
                .params(values);
    }

    private static void narrow(
            StringBuilder conditions,
            HashMap<String, @Nullable Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getTimestamp("at").toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getBoolean("external"),
                row.getObject("thing_id", UUID.class),
                row.getString("name"),
                row.getString("detail"),
                row.getBoolean("reserved"));
    }
}
