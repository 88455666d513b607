package fr.parvis.documents;

import fr.parvis.spaces.AccessLists;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far documents are, who is asked about them, and what those who only read are shown meanwhile.
@Repository
class StateStore {
    private static final String WANTED = """
            with wanted as (
              select distinct w.document_id, w.person_id
              from unnest((:documents)::uuid[], (:persons)::uuid[], (:inPlaceOf)::uuid[]) as w (document_id, person_id, in_place_of)
              join documents.entry e on e.id = w.document_id
              join spaces.access a on a.space_id = e.space_id and a.list_id = e.access_list_id and a.person_id = w.in_place_of
            )
            """;

    private final JdbcClient sql;

    StateStore(JdbcClient sql) {
        this.sql = sql;
    }

    void set(UUID id, @Nullable DocumentState state, Instant at) {
        sql.sql("""
                update documents.entry set state = :state, final_at = case when :state = 'FINAL' then :at::timestamptz end where id = :id
                """)
                .param("id", id)
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those who only read are shown the current version, from now on or as long as no newer one comes.
    void show(UUID id, boolean withholds) {
        sql.sql("update documents.entry set readers_version_id = null, withholds = :withholds where id = :id")
                .param("id", id)
                .param("withholds", withholds)
                .update();
    }

    boolean isUnderApproval(UUID id) {
        return sql.sql("select exists (select from documents.reviewer where entry_id = :id and not lent)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean isReviewer(UUID id, UUID personId) {
        return sql.sql("select exists (select from documents.reviewer where entry_id = :id and person_id = :person)")
                .param("id", id)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    void setReviewers(UUID id, Collection<UUID> persons) {
        sql.sql("delete from documents.reviewer where entry_id = :id and not lent")
                .param("id", id)
                .update();
        addReviewers(id, new LinkedHashSet<>(persons));
    }

    private void addReviewers(UUID id, Collection<UUID> persons) {
        for (var person : persons) {
            sql.sql("""
                            insert into documents.reviewer (entry_id, person_id) values (:id, :person)
                            on conflict (entry_id, person_id) do update set lent = false
                            """).param("id", id).param("person", person).update();
        }
    }

    /// Those who stand in for somebody who is asked, and may read the document still, are shown its newest version; the
    /// others who did so are not any more.
    void setStandIns(Collection<States.StandIn> standIns) {
        wanted(standIns, """
                        delete from documents.reviewer r
                        where r.lent and not exists (select from wanted w where w.document_id = r.entry_id and w.person_id = r.person_id)
                        """).update();
        wanted(standIns, """
                        insert into documents.reviewer (entry_id, person_id, lent) select document_id, person_id, true from wanted
                        on conflict (entry_id, person_id) do nothing
                        """).update();
    }

    private JdbcClient.StatementSpec wanted(Collection<States.StandIn> standIns, String statement) {
        return sql.sql(WANTED + statement)
                .param("documents", ids(standIns, States.StandIn::documentId))
                .param("persons", ids(standIns, States.StandIn::personId))
                .param("inPlaceOf", ids(standIns, States.StandIn::inPlaceOf));
    }

    private static UUID[] ids(Collection<States.StandIn> standIns, Function<States.StandIn, UUID> id) {
        return standIns.stream().map(id).toArray(UUID[]::new);
    }

    boolean lends() {
        return sql.sql("select exists (select from documents.reviewer where lent)")
                .query(Boolean.class)
                .single();
    }

    /// The lists, of their own, of the documents that they stand in about.
    List<AccessLists.Loan> loans(Collection<States.StandIn> standIns) {
        return wanted(standIns, """
                        select e.access_list_id as list_id, w.person_id from wanted w
                        join documents.entry e on e.id = w.document_id and e.own_access
                        """).query(AccessLists.Loan.class).list();
    }

    /// Remembers which list governed it.
    ///
    /// @param listId its own; null where it followed its folder
    void withhold(UUID id, @Nullable UUID listId) {
        sql.sql("insert into documents.withheld (entry_id, list_id) values (:id, :list)")
                .param("id", id)
                .param("list", listId)
                .update();
    }

    record Withheld(@Nullable UUID listId) {}

    /// What was remembered, which is forgotten.
    List<Withheld> release(UUID id) {
        return sql.sql("delete from documents.withheld where entry_id = :id returning list_id")
                .param("id", id)
                .query((row, _) -> new Withheld(row.getObject("list_id", UUID.class)))
                .list();
    }
}
