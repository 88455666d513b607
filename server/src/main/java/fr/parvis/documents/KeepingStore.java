package fr.parvis.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which rule keeps what.
@Repository
class KeepingStore {
    private final JdbcClient sql;

    KeepingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(UUID id, UUID ruleId, @Nullable LocalDate closedOn, UUID by, Instant at) {
        sql.sql("""
                        insert into documents.keeping (entry_id, rule_id, closed_on, kept_at, kept_by) values (:id, :rule, :closed, :at, :by)
                        on conflict (entry_id) do update set rule_id = excluded.rule_id, closed_on = excluded.closed_on,
                          kept_at = excluded.kept_at, kept_by = excluded.kept_by
                        """)
                .param("id", id)
                .param("rule", ruleId)
                .param("closed", closedOn, java.sql.Types.DATE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    boolean release(UUID id) {
        return sql.sql("delete from documents.keeping where entry_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /// Whether a rule keeps a living document, or one below a folder. Without any rule nothing is looked through.
    boolean isKept(UUID id) {
        return sql.sql("select documents.is_kept(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Makes the rule that holds for an entry its own, unless the same holds for the folder it goes to.
    void carry(UUID id, UUID folderId, Instant at) {
        sql.sql("""
                        insert into documents.keeping (entry_id, rule_id, closed_on, kept_at)
                        select :id, was.rule_id, was.closed_on, :at
                        from (select rule_id, closed_on from documents.keepings_of(:id) order by height limit 1) as was
                        left join (select rule_id, closed_on from documents.keepings_of(:folder) order by height limit 1) as now on true
                        where (now.rule_id, now.closed_on) is distinct from (was.rule_id, was.closed_on)
                        on conflict (entry_id) do nothing
                        """)
                .param("id", id)
                .param("folder", folderId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void destroy(List<UUID> ids, Instant at) {
        sql.sql("update documents.entry set released_at = :at where id in (:ids) and kind = 'DOCUMENT'")
                .param("ids", ids)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("delete from documents.entry where id in (:ids) and released_at is not null")
                .param("ids", ids)
                .update();
    }
}
