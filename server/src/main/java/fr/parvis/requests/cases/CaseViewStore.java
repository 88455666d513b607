package fr.parvis.requests.cases;

import fr.parvis.requests.cases.CaseView.CaseFile;
import fr.parvis.requests.cases.CaseView.CaseMerged;
import fr.parvis.requests.cases.CaseView.CasePlace;
import fr.parvis.requests.cases.CaseView.CaseVisitor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is shown beside a request: its place, its people, its files.
@Repository
class CaseViewStore {
    private final JdbcClient sql;

    CaseViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<CasePlace> place(UUID spaceId, UUID personId) {
        return sql.sql("""
                        select s.space_id as id, s.name, s.slug, s.organisation_slug from spaces.identity s
                        where s.space_id = :space and (not exists (select from spaces.secret x where x.space_id = s.space_id)
                          or exists (select from spaces.membership m where m.space_id = s.space_id and m.person_id = :person))
                        """)
                .param("space", spaceId)
                .param("person", personId)
                .query(CasePlace.class)
                .optional();
    }

    Optional<CaseMerged> merged(UUID into, boolean seen) {
        return sql.sql("""
                        select id, year || '-' || number as number, step_name, phase, :seen::boolean as seen from requests.case where id = :id
                        """)
                .param("id", into)
                .param("seen", seen)
                .query(CaseMerged.class)
                .optional();
    }

    List<CasePerson> people(Collection<UUID> ids) {
        return sql.sql("""
                        select person_id as id, given_name, family_name, post, external, organisation_name, tone, photo_url, null as stands_in
                        from people.card where person_id = any (:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(CasePerson.class)
                .list();
    }

    /// Who asked without an account.
    Optional<CaseVisitor> visitor(UUID visitId) {
        return sql.sql("select name, email, erase_at from visitors.identity where visit_id = :visit")
                .param("visit", visitId)
                .query(CaseVisitor.class)
                .optional();
    }

    /// Those whose turn it is by name or by group, in the order of their names. Who asked does not decide.
    List<CasePerson> deciding(UUID caseId, int round, LocalDate today) {
        return sql.sql("""
                        select distinct p.person_id as id, p.given_name, p.family_name, p.post, p.external, p.organisation_name, p.tone, p.photo_url,
                               i.name as stands_in
                        from requests.seat s
                        join requests.case c on c.id = s.case_id
                        left join people.group_member g on g.group_id = s.group_id
                        join people.card p on p.person_id = coalesce(s.person_id, g.person_id)
                        left join people.away w on w.person_id = s.person_id and s.agreed_at is null and w.stands_in <> c.asker_id
                          and :today between w.from_on and w.until_on
                        left join people.identity i on i.person_id = w.stands_in
                        where s.case_id = :case and s.round = :round and p.person_id <> c.asker_id and
                        """ + CaseSight.belongs("p.person_id") + " order by p.family_name, p.given_name limit 20")
                .param("case", caseId)
                .param("round", round)
                .param("today", today)
                .query(CasePerson.class)
                .list();
    }

    int agreed(UUID caseId, int round) {
        return sql.sql(
                        "select count(*)::int from requests.seat where case_id = :case and round = :round and agreed_at is not null")
                .param("case", caseId)
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    /// Those that somebody may open: not what is internal to who asked, nor what answers a question reserved to
    /// others.
    static final String FILES = """
            select f.id, f.question, f.name, f.size, f.media_type, f.internal, coalesce(p.name, z.name, '') as by_name, f.at, encode(f.hash, 'hex') as hash
            from requests.attachment f
            join requests.case c on c.id = f.case_id
            left join people.identity p on p.person_id = f.by_id
            left join visitors.identity z on f.by_id is null and z.visit_id = c.visit_id
            left join requests.answer a on a.case_id = f.case_id and a.question = f.question and a.reserved
            where f.case_id = :case and (:inside or not f.internal)
              and (a.case_id is null or f.by_id = :person or c.asker_id = :person or :person = any (a.person_ids)
                or exists (select from people.group_member g where g.group_id = a.group_id and g.person_id = :person))
            """;

    List<CaseFile> files(UUID caseId, UUID personId, boolean inside) {
        return sql.sql(FILES + " order by f.id")
                .param("case", caseId)
                .param("person", personId)
                .param("inside", inside)
                .query(CaseFile.class)
                .list();
    }
}
