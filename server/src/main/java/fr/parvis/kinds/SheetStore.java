package fr.parvis.kinds;

import fr.parvis.kinds.Facts.ImageRights;
import fr.parvis.kinds.Facts.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What documents are, of those that the caller has been allowed to read.
@Repository
class SheetStore {
    private static final String FACTS = """
            day, subject, number, issue, supplier, amount, valid_until, outcome, credit, image_rights, place, source, licence, owner_id, review_on
            """;

    private final JdbcClient sql;

    SheetStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Sheet> find(UUID documentId) {
        return sql.sql("""
                        select s.*, p.name as owner_name, s.named_at is not null as named, (
                          select w.pattern from documents.above(s.document_id) as a join kinds.proposal w on w.folder_id = a.entry_id
                          order by a.height limit 1) as pattern
                        from kinds.sheet s
                        left join people.identity p on p.person_id = s.owner_id
                        where s.document_id = :document
                        """)
                .param("document", documentId)
                .query((row, _) -> new Sheet(
                        Kind.valueOf(row.getString("kind")),
                        facts(row),
                        row.getString("owner_name"),
                        row.getString("title"),
                        row.getString("pattern"),
                        row.getBoolean("named"),
                        row.getTimestamp("described_at").toInstant()))
                .optional();
    }

    /// What a person says of a document.
    void describe(UUID documentId, Kind kind, Facts facts, String title, @Nullable UUID by, Instant at) {
        sql.sql("""
                        insert into kinds.sheet (document_id, kind, title, described_at, described_by, %s)
                        values (:document, :kind, :title, :at, :by, :day, :subject, :number, :issue, :supplier, :amount, :until, :outcome,
                                :credit, :rights, :place, :source, :licence, :owner, :review)
                        on conflict (document_id) do update set (kind, described_by, %s)
                          = row (excluded.kind, excluded.described_by, excluded.day, excluded.subject, excluded.number, excluded.issue,
                            excluded.supplier, excluded.amount, excluded.valid_until, excluded.outcome, excluded.credit, excluded.image_rights,
                            excluded.place, excluded.source, excluded.licence, excluded.owner_id, excluded.review_on)
                        """.formatted(FACTS, FACTS))
                .param("document", documentId)
                .param("kind", kind.name())
                .param("title", title)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("day", facts.day())
                .param("subject", facts.subject())
                .param("number", facts.number())
                .param("issue", facts.issue())
                .param("supplier", facts.supplier())
                .param("amount", facts.amount())
                .param("until", facts.validUntil())
                .param(
                        "outcome",
                        facts.outcome() == null ? null : facts.outcome().name())
                .param("credit", facts.credit())
                .param(
                        "rights",
                        facts.imageRights() == null ? null : facts.imageRights().name())
                .param("place", facts.place())
                .param("source", facts.source())
                .param("licence", facts.licence())
                .param("owner", facts.ownerId())
                .param("review", facts.reviewOn())
                .update();
    }

    /// @return whether it was something
    boolean forget(UUID documentId) {
        return sql.sql("delete from kinds.sheet where document_id = :document")
                        .param("document", documentId)
                        .update()
                > 0;
    }

    /// What came is what its folder proposes, unless it is something already. One alone, as most come, is asked by its
    /// key: the plan is then
    /// kept, where that of an array is made anew each time, at half a millisecond of processor.
    ///
    /// @return what took a kind
    List<UUID> take(Collection<UUID> documentIds, @Nullable UUID by, Instant at) {
        var alone = documentIds.size() == 1;
        return sql.sql("""
                        insert into kinds.sheet (document_id, kind, title, described_at, described_by)
                        select d.entry_id, p.kind, regexp_replace(d.name, '(.)\\.[^.]{1,8}$', '\\1'), :at, :by
                        from %s
                        join documents.identity d on d.entry_id = came.id and d.kind = 'DOCUMENT'
                        cross join lateral (
                          select w.kind from documents.above(d.entry_id) as a join kinds.proposal w on w.folder_id = a.entry_id
                          where exists (select from kinds.proposal)
                          order by a.height limit 1
                        ) as p
                        on conflict (document_id) do nothing
                        returning document_id
                        """.formatted(alone ? "(select :came as id) as came" : "unnest(:came) as came (id)"))
                .param("came", alone ? documentIds.iterator().next() : documentIds.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .list();
    }

    /// Copies are what their originals are, whatever their folder proposes.
    void carry(Map<UUID, UUID> copies, UUID by, Instant at) {
        sql.sql("""
                        insert into kinds.sheet (document_id, kind, title, named_at, described_at, described_by, %s)
                        select c.copy, s.kind, s.title, :at, :at, :by, %s
                        from unnest(:originals::uuid[], :copies::uuid[]) as c (original, copy)
                        join kinds.sheet s on s.document_id = c.original
                        on conflict (document_id) do update set (kind, title, named_at, %s)
                          = row (excluded.kind, excluded.title, excluded.named_at, excluded.day, excluded.subject, excluded.number,
                            excluded.issue, excluded.supplier, excluded.amount, excluded.valid_until, excluded.outcome, excluded.credit,
                            excluded.image_rights, excluded.place, excluded.source, excluded.licence, excluded.owner_id, excluded.review_on)
                        """.formatted(FACTS, FACTS, FACTS))
                .param("originals", copies.keySet().toArray(UUID[]::new))
                .param("copies", copies.values().toArray(UUID[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Its name is no question any more.
    ///
    /// @return whether it was one
    boolean settleName(UUID documentId, Instant at) {
        return sql.sql("update kinds.sheet set named_at = :at where document_id = :document and named_at is null")
                        .param("document", documentId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// The number after the last one of a series: of the issues that the person sees below the folder that proposes
    /// them, or below the document's own where none does.
    int nextIssue(UUID personId, UUID documentId) {
        return sql.sql("""
                        with top as (
                          select a.entry_id from documents.above(:document) as a
                          left join kinds.proposal w on w.folder_id = a.entry_id
                          where a.height > 0 order by w.kind = 'ISSUE' desc nulls last, a.height limit 1
                        )
                        select coalesce(max(s.issue), 0) + 1
                        from top cross join lateral documents.below(top.entry_id) as f
                        join documents.holding h on h.parent_id = f.entry_id
                        join kinds.sheet s on s.document_id = h.entry_id
                        join spaces.access a on a.space_id = h.space_id and a.list_id = h.access_list_id and a.person_id = :person
                        where h.entry_id <> :document
                        """)
                .param("document", documentId)
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    static Facts facts(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var rights = row.getString("image_rights");
        return new Facts(
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getString("number"),
                row.getObject("issue", Integer.class),
                row.getString("supplier"),
                row.getBigDecimal("amount"),
                row.getObject("valid_until", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("credit"),
                rights == null ? null : ImageRights.valueOf(rights),
                row.getString("place"),
                row.getString("source"),
                row.getString("licence"),
                row.getObject("owner_id", UUID.class),
                row.getObject("review_on", LocalDate.class));
    }
}
