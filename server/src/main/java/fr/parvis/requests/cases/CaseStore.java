package fr.parvis.requests.cases;

import fr.parvis.requests.cases.Case.Phase;
import fr.parvis.requests.cases.Case.Turn;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.Designs;
import fr.parvis.spaces.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Requests as they are kept, each time as far as somebody sees them.
@Repository
class CaseStore {
    private static final String CASE =
            """
            select c.*, d.name as definition, v.design, m.role, a.name as assignee_name, coalesce(r.name, z.name, '') as requester_name,
                   i.archived_at is null and i.ended_at is null as writable,
                   exists (select from requests.case x where x.merged_into = c.id) as gathers,
            """ + CaseSight.NAMED + """
             as named,
                   seat.own is not null as seated, case when not seat.own then seat.person_id end as in_place_of,
                   """ + CaseSight.ORPHAN + """
             as orphan,
                   exists (select from spaces.membership o
                           join people.identity p on p.person_id = o.person_id and p.closed_at is null
                           where o.space_id = c.space_id and o.role >= 'CONTRIBUTOR' and o.person_id <> c.asker_id) as others_act
            from requests.case c
            join requests.definition d on d.id = c.definition_id
            join requests.version v on v.definition_id = c.definition_id and v.number = c.version
            join spaces.identity i on i.space_id = c.space_id
            left join spaces.membership m on m.space_id = c.space_id and m.person_id = :person
            left join people.identity a on a.person_id = c.assignee_id
            left join people.identity r on r.person_id = c.requester_id
            left join visitors.identity z on z.visit_id = c.visit_id
            left join lateral (
              select s.person_id, s.group_id is not null or s.person_id = :person as own
              from requests.seat s
              where s.case_id = c.id and s.round = c.round and s.agreed_at is null
                and (s.person_id is null or s.person_id <> c.asker_id) and
            """ + CaseSight.SITS + """
              order by own desc, s.id limit 1) as seat on true
            where c.id = :id and
            """ + CaseSight.SEEN;

    private final JdbcClient sql;

    CaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Case> find(UUID personId, UUID id, LocalDate today) {
        return sql.sql(CASE)
                .param("person", personId)
                .param("id", id)
                .param("today", today)
                .query((row, _) -> one(row))
                .optional();
    }

    private static Case one(ResultSet row) throws SQLException {
        var role = row.getString("role");
        var number = row.getObject("number", Integer.class);
        return new Case(
                row.getObject("id", UUID.class),
                row.getObject("space_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("definition_id", UUID.class),
                row.getString("definition"),
                row.getBoolean("trial") && row.getInt("round") > 0,
                number == null ? null : row.getInt("year") + "-" + number,
                row.getObject("asker_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getString("requester_name"),
                row.getString("title"),
                row.getString("source"),
                row.getString("step"),
                Phase.valueOf(row.getString("phase")),
                Turn.valueOf(row.getString("turn")),
                row.getInt("round"),
                row.getInt("revision"),
                row.getInt("urgency"),
                row.getObject("expected_on", LocalDate.class),
                row.getObject("assignee_id", UUID.class),
                row.getString("assignee_name"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("moved_at").toInstant(),
                instant(row, "closed_at"),
                row.getObject("satisfaction", Integer.class),
                row.getObject("merged_into", UUID.class),
                row.getBoolean("gathers"),
                Designs.read(row.getString("design")),
                role == null ? null : Role.valueOf(role),
                row.getBoolean("seated"),
                row.getObject("in_place_of", UUID.class),
                row.getBoolean("named"),
                row.getBoolean("orphan"),
                row.getBoolean("others_act"),
                row.getBoolean("writable"));
    }

    /// Nobody else changes it until the transaction ends.
    void lock(UUID id) {
        sql.sql("select id from requests.case where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// The message that it was drawn from.
    void noteSource(UUID id, String address) {
        sql.sql("update requests.case set source = :source where id = :id")
                .param("id", id)
                .param("source", address)
                .update();
    }

    /// What begins, before it enters its first step.
    ///
    /// @param awaits whether files that it wants come first: it is kept as a trial is, in no round
    record Begun(
            FormStore.Form form,
            int version,
            boolean trial,
            boolean awaits,
            @Nullable Integer year,
            @Nullable Integer number,
            @Nullable UUID requesterId,
            @Nullable UUID visitId,
            String title,
            CircuitStep step,
            Instant at) {}

    UUID insert(Begun begun) {
        return sql.sql("""
                        insert into requests.case (space_id, organisation_id, definition_id, version, trial, year, number, requester_id, visit_id, kept_months, title,
                                                   step, step_name, phase, turn, round, opened_at, moved_at)
                        values (:space, :organisation, :definition, :version, :trial, :year, :number, :requester, :visit,
                                case when (:visit)::uuid is not null then (select o.months from requests.door o where o.definition_id = :definition) end, :title,
                                :step, :name, 'OPEN', :turn, :round, :at, :at)
                        returning id
                        """)
                .param("space", begun.form().spaceId())
                .param("organisation", begun.form().organisationId())
                .param("definition", begun.form().id())
                .param("version", begun.version())
                .param("trial", begun.trial() || begun.awaits())
                .param("turn", (begun.awaits() ? Turn.REQUESTER : Turn.AGENTS).name())
                .param("round", begun.awaits() ? 0 : 1)
                .param("year", begun.year(), Types.INTEGER)
                .param("number", begun.number(), Types.INTEGER)
                .param("requester", begun.requesterId(), Types.OTHER)
                .param("visit", begun.visitId(), Types.OTHER)
                .param("title", begun.title())
                .param("step", begun.step().id())
                .param("name", begun.step().name())
                .param("at", utc(begun.at()))
                .query(UUID.class)
                .single();
    }

    /// The next number of an authority in a year. It is locked until the transaction ends: call it last.
    int nextNumber(UUID organisationId, int year) {
        return sql.sql("""
                        insert into requests.counter (organisation_id, year, last) values (:organisation, :year, 1)
                        on conflict (organisation_id, year) do update set last = counter.last + 1 returning last
                        """)
                .param("organisation", organisationId)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /// Enters a step, from where it stood and nowhere else.
    ///
    /// @return false where somebody moved it meanwhile
    boolean enter(Case from, CircuitStep step, Phase phase, Turn turn, Instant at) {
        return sql.sql("""
                        update requests.case
                        set step = :step, step_name = :name, phase = :phase, turn = :turn, round = round + 1, revision = revision + 1,
                            moved_at = :at, closed_at = case when :phase <> 'OPEN' then (:at)::timestamptz end
                        where id = :id and step = :from and revision = :revision and phase = 'OPEN'
                        """)
                        .param("id", from.id())
                        .param("from", from.step())
                        .param("revision", from.revision())
                        .param("step", step.id())
                        .param("name", step.name())
                        .param("phase", phase.name())
                        .param("turn", turn.name())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    /// Its first step, once it is known.
    void begin(UUID id, CircuitStep step, Phase phase, Turn turn, Instant at) {
        sql.sql("""
                        update requests.case
                        set step = :step, step_name = :name, phase = :phase, turn = :turn,
                            closed_at = case when :phase <> 'OPEN' then (:at)::timestamptz end
                        where id = :id
                        """)
                .param("id", id)
                .param("step", step.id())
                .param("name", step.name())
                .param("phase", phase.name())
                .param("turn", turn.name())
                .param("at", utc(at))
                .update();
    }

    void cancel(UUID id, Instant at) {
        sql.sql("""
                        update requests.case set phase = 'CANCELLED', turn = 'NOBODY', revision = revision + 1, closed_at = :at
                        where id = :id and phase = 'OPEN'
                        """).param("id", id).param("at", utc(at)).update();
    }

    void merge(UUID id, UUID into, Instant at) {
        sql.sql("""
                        update requests.case
                        set phase = 'CANCELLED', turn = 'NOBODY', revision = revision + 1, closed_at = :at, merged_into = :into
                        where id = :id and phase = 'OPEN'
                        """).param("id", id).param("into", into).param("at", utc(at)).update();
    }

    /// One that was merged, as who asked for it is told of it.
    record Merged(
            UUID id, @Nullable UUID requesterId, @Nullable UUID visitId, String number, String title) {}

    /// Those that were merged into one.
    List<Merged> merged(UUID into) {
        return sql.sql("""
                        select id, requester_id, visit_id, year || '-' || number as number, title from requests.case where merged_into = :into
                        """).param("into", into).query(Merged.class).list();
    }

    /// @return false where somebody has it
    boolean take(UUID id, UUID personId, Instant at) {
        return sql.sql(
                                "update requests.case set assignee_id = :person, assigned_at = :at where id = :id and assignee_id is null")
                        .param("id", id)
                        .param("person", personId)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    void assign(UUID id, @Nullable UUID personId, @Nullable Instant at) {
        sql.sql("update requests.case set assignee_id = :person, assigned_at = :at where id = :id")
                .param("id", id)
                .param("person", personId, Types.OTHER)
                .param("at", at == null ? null : utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void handle(UUID id, int urgency, @Nullable LocalDate expectedOn) {
        sql.sql("update requests.case set urgency = :urgency, expected_on = :day where id = :id")
                .param("id", id)
                .param("urgency", urgency)
                .param("day", expectedOn, Types.DATE)
                .update();
    }

    void rate(UUID id, int level) {
        sql.sql("update requests.case set satisfaction = :level where id = :id")
                .param("id", id)
                .param("level", level)
                .update();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
