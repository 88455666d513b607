package fr.parvis.requests.cases;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to a request.
@Repository
class CaseHistoryStore {
    private static final int MOST = 500;

    private final JdbcClient sql;

    CaseHistoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param by a person, or the visit of who asked; null for what happens by itself
    void note(UUID caseId, CaseEvent.Kind kind, @Nullable UUID by, Instant at, Told told) {
        sql.sql("""
                        insert into requests.event (case_id, kind, internal, by_id, by_visitor, in_place_of, step_name, move_label, about, said, at)
                        select :case, :kind, :internal, nullif((:by)::uuid, c.visit_id), coalesce((:by)::uuid = c.visit_id, false), :instead, :step, :move,
                               :about, :said, :at
                        from requests.case c where c.id = :case
                        """)
                .param("case", caseId)
                .param("kind", kind.name())
                .param("internal", kind.isInternal())
                .param("by", by, Types.OTHER)
                .param("instead", told.inPlaceOf(), Types.OTHER)
                .param("step", told.step(), Types.VARCHAR)
                .param("move", told.move(), Types.VARCHAR)
                .param("about", told.about(), Types.VARCHAR)
                .param("said", told.said(), Types.VARCHAR)
                .param("at", CaseStore.utc(at))
                .update();
    }

    /// What is said of an event.
    record Told(
            @Nullable UUID inPlaceOf,
            @Nullable String step,
            @Nullable String move,
            @Nullable String about,
            @Nullable String said) {
        static final Told NOTHING = new Told(null, null, null, null, null);

        static Told about(@Nullable String about) {
            return new Told(null, null, null, about, null);
        }

        static Told said(String said) {
            return new Told(null, null, null, null, said);
        }

        static Told step(String step) {
            return new Told(null, step, null, null, null);
        }
    }

    /// In order; of what is endless, the last of it.
    ///
    /// @param inside whether what is internal is read as well
    List<CaseEvent> history(UUID caseId, boolean inside) {
        return sql.sql("""
                        select e.id, e.kind, e.internal, e.by_id, coalesce(p.name, case when e.by_visitor then z.name end) as by_name, e.by_visitor, o.name as in_place_of, e.step_name as step, e.move_label as move,
                               e.about, e.said, e.at
                        from requests.event e
                        left join people.identity p on p.person_id = e.by_id
                        left join requests.case c on c.id = e.case_id
                        left join visitors.identity z on z.visit_id = c.visit_id
                        left join people.identity o on o.person_id = e.in_place_of
                        where e.case_id = :case and (:inside or not e.internal)
                        order by e.id desc limit :most
                        """)
                .param("case", caseId)
                .param("inside", inside)
                .param("most", MOST)
                .query(CaseEvent.class)
                .list()
                .reversed();
    }
}
