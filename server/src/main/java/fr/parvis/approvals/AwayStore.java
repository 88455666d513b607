package fr.parvis.approvals;

import fr.parvis.documents.States;
import fr.parvis.people.absences.Absences;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who of those who are asked is away, and who answers in their place.
@Repository
class AwayStore {
    private final JdbcClient sql;
    private final Absences absences;

    AwayStore(JdbcClient sql, Absences absences) {
        this.sql = sql;
        this.absences = absences;
    }

    /// Those who are away now or later.
    List<Away> find(UUID documentId, Collection<UUID> persons) {
        return sql.sql("""
                        select w.person_id, w.from_on as "from", w.until_on as "until",
                          case when exists (select from documents.identity d
                            join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id
                            where d.entry_id = :document and a.person_id = w.stands_in) then w.stands_in end as stands_in
                        from people.away w where w.person_id = any (:persons) and w.until_on >= :today
                        """)
                .param("document", documentId)
                .param("persons", persons.toArray(UUID[]::new))
                .param("today", absences.today())
                .query(Away.class)
                .list();
    }

    /// Those who are away now.
    List<Away> now(UUID documentId, Collection<UUID> persons) {
        var today = absences.today();
        return find(documentId, persons).stream().filter(away -> away.on(today)).toList();
    }

    boolean anybodyStandsIn() {
        return sql.sql("""
                        select exists (select from people.away
                          where stands_in is not null and (:today)::date between from_on and until_on)
                        """)
                .param("today", absences.today())
                .query(Boolean.class)
                .single();
    }

    /// Everybody who stands in today for a person who is asked, about which document.
    List<States.StandIn> standIns() {
        // One at a time, so that none is worked out from what another has not committed yet.
        sql.sql("select pg_advisory_xact_lock(hashtext('approvals.stand-ins'))")
                .query()
                .listOfRows();
        return sql.sql("""
                        select distinct c.document_id, w.stands_in as person_id, s.person_id as in_place_of
                        from approvals.circuit c
                        join approvals.seat s on s.circuit_id = c.id
                        join people.away w on w.person_id = s.person_id and w.stands_in is not null
                        where c.ended_at is null and (:today)::date between w.from_on and w.until_on
                        """)
                .param("today", absences.today())
                .query(States.StandIn.class)
                .list();
    }

    /// In whose place somebody answers now, of those who are asked.
    Set<UUID> inPlaceOf(UUID personId, Circuit circuit) {
        return now(circuit.documentId(), ApprovalStore.named(circuit)).stream()
                .filter(away -> personId.equals(away.standsIn()))
                .map(Away::personId)
                .collect(Collectors.toSet());
    }
}
