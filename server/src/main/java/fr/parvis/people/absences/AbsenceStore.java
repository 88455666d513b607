package fr.parvis.people.absences;

import fr.parvis.people.absences.AbsenceView.StandIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Absences, in `people.absence`.
@Repository
class AbsenceStore {
    private final JdbcClient sql;

    AbsenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<AbsenceView> find(UUID personId, LocalDate today) {
        return sql.sql("""
                        select a.from_on, a.until_on, s.person_id, s.name
                        from people.absence a left join people.identity s on s.person_id = a.stands_in
                        where a.person_id = :person and a.until_on >= :today
                        """)
                .param("person", personId)
                .param("today", today)
                .query((row, _) -> {
                    var standsIn = row.getObject("person_id", UUID.class);
                    return new AbsenceView(
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class),
                            standsIn == null ? null : new StandIn(standsIn, row.getString("name")));
                })
                .optional();
    }

    /// Whether two different people belong to one authority now.
    boolean isColleague(UUID personId, UUID other) {
        return sql.sql("""
                        select :person <> :other and exists (
                          select from people.affiliation mine
                          join people.affiliation theirs on theirs.organisation_id = mine.organisation_id and theirs.ended_at is null
                          join people.person p on p.id = theirs.person_id and p.closed_at is null
                          where mine.person_id = :person and mine.ended_at is null and theirs.person_id = :other)
                        """)
                .param("person", personId)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    void set(UUID personId, SetAbsence command, Instant at) {
        sql.sql("""
                insert into people.absence (person_id, from_on, until_on, stands_in, set_at)
                values (:person, :from, :until, :standsIn, :at)
                on conflict (person_id) do update
                  set from_on = excluded.from_on, until_on = excluded.until_on, stands_in = excluded.stands_in, set_at = excluded.set_at
                """)
                .param("person", personId)
                .param("from", command.from())
                .param("until", command.until())
                .param("standsIn", command.standsIn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return whether there was one
    boolean end(UUID personId) {
        return sql.sql("delete from people.absence where person_id = :person")
                        .param("person", personId)
                        .update()
                > 0;
    }
}
