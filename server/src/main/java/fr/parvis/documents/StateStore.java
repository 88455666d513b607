package fr.parvis.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far documents are, who is asked about them, and what those who only read are shown meanwhile.
@Repository
class StateStore {
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
        return sql.sql("select exists (select from documents.reviewer where entry_id = :id)")
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
        sql.sql("delete from documents.reviewer where entry_id = :id")
                .param("id", id)
                .update();
        addReviewers(id, persons);
    }

    void addReviewers(UUID id, Collection<UUID> persons) {
        for (var person : persons) {
            sql.sql("insert into documents.reviewer (entry_id, person_id) values (:id, :person) on conflict do nothing")
                    .param("id", id)
                    .param("person", person)
                    .update();
        }
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
