package fr.parvis.requests.linking;

import fr.parvis.requests.cases.CaseSight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which requests have to do with which.
@Repository
class RelatedCaseStore {
    private final JdbcClient sql;

    RelatedCaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those that somebody sees, the ones that were merged into it first.
    List<RelatedCaseView> of(UUID caseId, UUID personId, LocalDate today) {
        return sql.sql("""
                        with near as (
                          select id, true as merged from requests.case where merged_into = :case
                          union all
                          select case when case_id = :case then other_id else case_id end, false from requests.related
                          where case_id = :case or other_id = :case
                        )
                        select c.id, c.year || '-' || c.number as number, c.title, c.step_name, c.phase, n.merged
                        from near n
                        join requests.case c on c.id = n.id
                        left join spaces.membership m on m.space_id = c.space_id and m.person_id = :person
                        where
                        """ + CaseSight.SEEN + " order by n.merged desc, c.opened_at, c.id limit 200")
                .param("case", caseId)
                .param("person", personId)
                .param("today", today)
                .query(RelatedCaseView.class)
                .list();
    }

    int count(UUID caseId) {
        return sql.sql("select count(*)::int from requests.related where case_id = :case or other_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    /// Once, however often it is said, and from whichever side.
    void insert(UUID one, UUID other, UUID by, Instant at) {
        sql.sql("""
                        insert into requests.related (case_id, other_id, at, by_id)
                        values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :at, :by) on conflict do nothing
                        """)
                .param("one", one)
                .param("other", other)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void delete(UUID one, UUID other) {
        sql.sql("""
                        delete from requests.related
                        where case_id = least(:one::uuid, :other::uuid) and other_id = greatest(:one::uuid, :other::uuid)
                        """).param("one", one).param("other", other).update();
    }
}
