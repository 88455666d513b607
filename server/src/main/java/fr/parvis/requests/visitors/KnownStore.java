package fr.parvis.requests.visitors;

import fr.parvis.requests.cases.CaseSight;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The other requests of a visitor.
@Repository
class KnownStore {
    private static final int MOST = 50;

    private final JdbcClient sql;

    KnownStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those that came from the same address to the same authority, as far as somebody sees them; the newest first.
    List<KnownCaseView> sameAddress(UUID caseId, UUID personId, LocalDate today) {
        return sql.sql("""
                        select c.id, c.year || '-' || c.number as number, c.title, d.name as definition, c.step_name, c.phase, c.opened_at
                        from requests.case one
                        join visitors.identity mine on mine.visit_id = one.visit_id
                        join visitors.identity z on z.email_key = mine.email_key
                        join requests.case c on c.visit_id = z.visit_id and c.organisation_id = one.organisation_id and c.id <> one.id
                        join requests.definition d on d.id = c.definition_id
                        left join spaces.membership m on m.space_id = c.space_id and m.person_id = :person
                        where one.id = :id and
                        """ + CaseSight.SEEN + " order by c.opened_at desc, c.id desc limit :most")
                .param("id", caseId)
                .param("person", personId)
                .param("today", today)
                .param("most", MOST)
                .query(KnownCaseView.class)
                .list();
    }
}
