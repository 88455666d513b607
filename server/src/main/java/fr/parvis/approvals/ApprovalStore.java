package fr.parvis.approvals;

import fr.parvis.approvals.ApprovalView.ApprovedView;
import fr.parvis.approvals.ApprovalView.Person;
import fr.parvis.approvals.Circuit.Answer;
import fr.parvis.approvals.Circuit.Seat;
import fr.parvis.platform.TodayItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is asked about which document, whose turn it is, and what they said.
@Repository
class ApprovalStore {
    private final JdbcClient sql;

    ApprovalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return its id; empty where a circuit is open already
    Optional<UUID> insert(UUID documentId, AskApproval command, UUID by, Instant at) {
        var circuitId = sql.sql("""
                        insert into approvals.circuit (document_id, rule, instructions, due_on, withhold, asked_by, asked_at)
                        values (:document, :rule, :instructions, :due, :withhold, :by, :at)
                        on conflict (document_id) where ended_at is null do nothing
                        returning id
                        """)
                .param("document", documentId)
                .param("rule", command.rule().name())
                .param(
                        "instructions",
                        command.instructions() == null || command.instructions().isBlank()
                                ? null
                                : command.instructions().strip())
                .param("due", command.dueOn())
                .param("withhold", command.withhold())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        circuitId.ifPresent(id -> {
            insertSeats(id, Step.PROOFREADING, command.proofreaders());
            insertSeats(id, Step.APPROVAL, command.approvers());
        });
        return circuitId;
    }

    private void insertSeats(UUID circuitId, Step step, List<UUID> persons) {
        for (int place = 0; place < persons.size(); place++) {
            sql.sql("""
                    insert into approvals.seat (circuit_id, step, person_id, place) values (:circuit, :step, :person, :place)
                    on conflict do nothing
                    """)
                    .param("circuit", circuitId)
                    .param("step", step.name())
                    .param("person", persons.get(place))
                    .param("place", place)
                    .update();
        }
    }

    Optional<Circuit> findOpen(UUID documentId) {
        // Read before its seats and answers are: a statement that is being read keeps its connection.
        var bare = sql.sql("""
                        select id, document_id, rule, instructions, due_on, withhold, asked_by, asked_at
                        from approvals.circuit where document_id = :document and ended_at is null
                        """)
                .param("document", documentId)
                .query((row, _) -> new Circuit(
                        row.getObject("id", UUID.class),
                        row.getObject("document_id", UUID.class),
                        Rule.valueOf(row.getString("rule")),
                        row.getString("instructions"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("withhold"),
                        row.getObject("asked_by", UUID.class),
                        row.getTimestamp("asked_at").toInstant(),
                        List.of(),
                        List.of()))
                .optional();
        return bare.map(circuit -> circuit.with(seats(circuit.id()), answers(circuit.id())));
    }

    private List<Seat> seats(UUID circuitId) {
        return sql.sql(
                        "select step, person_id, place from approvals.seat where circuit_id = :circuit order by step desc, place")
                .param("circuit", circuitId)
                .query((row, _) -> new Seat(
                        Step.valueOf(row.getString("step")),
                        row.getObject("person_id", UUID.class),
                        row.getInt("place")))
                .list();
    }

    private List<Answer> answers(UUID circuitId) {
        return sql.sql("""
                        select step, person_id, version, kind, reason, at, given_by from approvals.answer
                        where circuit_id = :circuit order by at, id
                        """)
                .param("circuit", circuitId)
                .query((row, _) -> new Answer(
                        Step.valueOf(row.getString("step")),
                        row.getObject("person_id", UUID.class),
                        row.getInt("version"),
                        AnswerKind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("given_by", UUID.class)))
                .list();
    }

    /// @param by who answers, for the seat's person or in their place
    void insertAnswer(Circuit circuit, Seat seat, AnswerApproval command, String hash, UUID by, Instant at) {
        sql.sql("""
                insert into approvals.answer (circuit_id, step, person_id, version, hash, kind, reason, at, given_by)
                values (:circuit, :step, :person, :version, decode(:hash, 'hex'), :kind, :reason, :at, nullif(:by, :person))
                """)
                .param("by", by)
                .param("circuit", circuit.id())
                .param("step", seat.step().name())
                .param("person", seat.personId())
                .param("version", command.version())
                .param("hash", hash)
                .param("kind", command.kind().name())
                .param("reason", strip(command.reason()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    void insertApproval(Circuit circuit, int version, String hash, Instant at) {
        sql.sql("""
                insert into approvals.approval (circuit_id, version, hash, at)
                values (:circuit, :version, decode(:hash, 'hex'), :at)
                """)
                .param("circuit", circuit.id())
                .param("version", version)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID circuitId, Instant at) {
        setTurns(circuitId, List.of(), 0, at);
        sql.sql("update approvals.circuit set ended_at = :at where id = :circuit")
                .param("circuit", circuitId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Says whose turn it is now; who had it already keeps waiting since then.
    ///
    /// @return those whose turn it was not before, about that version
    List<Seat> setTurns(UUID circuitId, List<Seat> turns, int version, Instant at) {
        sql.sql("""
                delete from approvals.turn t where t.circuit_id = :circuit
                  and not exists (select from unnest(:steps::text[], :persons::uuid[]) as now (step, person) where now.step = t.step and now.person = t.person_id)
                """)
                .param("circuit", circuitId)
                .param("steps", turns.stream().map(seat -> seat.step().name()).toArray(String[]::new))
                .param("persons", turns.stream().map(Seat::personId).toArray(UUID[]::new))
                .update();
        return turns.stream()
                .filter(seat -> sql.sql("""
                                        insert into approvals.turn as t (circuit_id, step, person_id, version, since)
                                        values (:circuit, :step, :person, :version, :at)
                                        on conflict (circuit_id, step, person_id) do update
                                          set version = excluded.version, since = excluded.since, reminded_at = null
                                          where t.version <> excluded.version
                                        """)
                                .param("circuit", circuitId)
                                .param("step", seat.step().name())
                                .param("person", seat.personId())
                                .param("version", version)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1)
                .toList();
    }

    /// Somebody who is waited for, and about what.
    record Late(UUID documentId, UUID circuitId, UUID personId, Step step, int version, String document) {}

    /// Those who are waited for, and have to be reminded: their day is near or gone, or they have long been asked. They
    /// count as reminded.
    List<Late> remind(LocalDate soon, Instant askedBefore, Instant remindedBefore, Instant at) {
        return sql.sql("""
                        update approvals.turn t set reminded_at = :at
                        from approvals.circuit c
                        join documents.identity d on d.entry_id = c.document_id and d.trashed_at is null
                        join spaces.identity s on s.space_id = d.space_id and s.archived_at is null and s.ended_at is null
                        where c.id = t.circuit_id and c.ended_at is null
                          and (c.due_on <= :soon or t.since < :asked) and coalesce(t.reminded_at, t.since) < :reminded
                          and exists (select from spaces.access a
                            where a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = t.person_id)
                        returning c.document_id, c.id as circuit_id, t.person_id, t.step, t.version, d.name as document
                        """)
                .param("soon", soon)
                .param("asked", askedBefore.atOffset(ZoneOffset.UTC))
                .param("reminded", remindedBefore.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Late.class)
                .list();
    }

    Map<UUID, Person> people(Collection<UUID> ids) {
        return sql
                .sql("select person_id, name, external from people.identity where person_id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> new Person(
                        row.getObject("person_id", UUID.class), row.getString("name"), row.getBoolean("external")))
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /// The versions of a document that were approved, in all its circuits.
    List<ApprovedView> approved(UUID documentId) {
        record Line(int version, String hash, Instant at, Person by) {}
        var lines = sql.sql("""
                        select a.version, encode(a.hash, 'hex') as hash, a.at, p.person_id, p.name, p.external
                        from approvals.circuit c
                        join approvals.approval a on a.circuit_id = c.id
                        join approvals.answer w on w.circuit_id = c.id and w.version = a.version and w.kind = 'APPROVED'
                        join people.identity p on p.person_id = coalesce(w.given_by, w.person_id)
                        where c.document_id = :document
                        order by a.version desc, a.at desc, w.at, w.id
                        """)
                .param("document", documentId)
                .query((row, _) -> new Line(
                        row.getInt("version"),
                        row.getString("hash"),
                        row.getTimestamp("at").toInstant(),
                        new Person(
                                row.getObject("person_id", UUID.class),
                                row.getString("name"),
                                row.getBoolean("external"))))
                .list();
        return lines.stream()
                .collect(Collectors.groupingBy(Line::at, java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new ApprovedView(
                        same.getFirst().version(),
                        same.getFirst().hash(),
                        same.getFirst().at(),
                        same.stream().map(Line::by).toList()))
                .toList();
    }

    /// What awaits somebody, of what they may read: what is due first.
    ///
    /// @param today the day it is, for those in whose place they answer
    List<TodayItem> today(UUID personId, LocalDate today, int limit) {
        return sql.sql("""
                        with mine as (
                          select :person::uuid as person_id
                          union all
                          select w.person_id from people.away w where w.stands_in = :person and :today between w.from_on and w.until_on
                        )
                        select c.document_id, d.name, t.step, t.since, c.due_on, c.instructions, s.name as space_name, s.hidden,
                               t.person_id <> :person as in_place, case when t.person_id = :person then p.name else away.name end as person_name
                        from mine
                        join approvals.turn t on t.person_id = mine.person_id
                        join approvals.circuit c on c.id = t.circuit_id
                        join documents.identity d on d.entry_id = c.document_id and d.trashed_at is null
                        join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person
                        join spaces.identity s on s.space_id = d.space_id and s.archived_at is null and s.ended_at is null
                        join people.identity p on p.person_id = c.asked_by
                        join people.identity away on away.person_id = t.person_id
                        order by c.due_on nulls last, t.since desc, c.id limit :limit
                        """)
                .param("person", personId)
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        todayKind(Step.valueOf(row.getString("step")), row.getBoolean("in_place")),
                        row.getObject("document_id", UUID.class),
                        row.getString("name"),
                        row.getString("instructions"),
                        row.getBoolean("hidden") ? null : row.getString("space_name"),
                        row.getString("person_name"),
                        "/d/" + row.getObject("document_id", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        0))
                .list();
    }

    private static String todayKind(Step step, boolean inPlace) {
        return (step == Step.APPROVAL ? "approval" : "proofreading") + (inPlace ? "-in-place" : "");
    }

    /// All those whom a view of a circuit names.
    static List<UUID> named(Circuit circuit) {
        return Stream.of(
                        Stream.of(circuit.askedBy()),
                        circuit.seats().stream().map(Seat::personId),
                        circuit.answers().stream().map(Answer::givenBy))
                .flatMap(persons -> persons)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
