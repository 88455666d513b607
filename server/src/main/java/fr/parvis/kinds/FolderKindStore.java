package fr.parvis.kinds;

import fr.parvis.documents.DocumentView.Crumb;
import fr.parvis.kinds.KindView.CountView;
import fr.parvis.kinds.KindView.KindTableView;
import fr.parvis.kinds.KindView.LineView;
import fr.parvis.kinds.KindView.ProposalView;
import fr.parvis.platform.TodayItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What folders propose, and what lies below them by kind: one statement each, rights included.
@Repository
class FolderKindStore {
    private static final int LINES = 1_000;

    private static final String BELOW = """
            from documents.below(:folder) as f
            join documents.holding h on h.parent_id = f.entry_id
            join kinds.sheet s on s.document_id = h.entry_id
            join spaces.access a on a.space_id = h.space_id and a.list_id = h.access_list_id and a.person_id = :person
            """;

    private final JdbcClient sql;

    FolderKindStore(JdbcClient sql) {
        this.sql = sql;
    }

    void propose(UUID folderId, ProposeKind command, @Nullable String pattern, UUID by, Instant at) {
        sql.sql("""
                        insert into kinds.proposal (folder_id, kind, pattern, set_at, set_by) values (:folder, :kind, :pattern, :at, :by)
                        on conflict (folder_id) do update set kind = excluded.kind, pattern = excluded.pattern, set_at = excluded.set_at,
                          set_by = excluded.set_by
                        """)
                .param("folder", folderId)
                .param("kind", command.kind().name())
                .param("pattern", pattern)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void withdraw(UUID folderId) {
        sql.sql("delete from kinds.proposal where folder_id = :folder")
                .param("folder", folderId)
                .update();
    }

    /// What holds for a folder: its own, or that of the nearest one above.
    Optional<ProposalView> proposal(UUID personId, UUID folderId) {
        return sql.sql("""
                        select w.kind, w.pattern, a.height = 0 as own, d.name, case when l.level is not null then d.entry_id end as folder_id
                        from documents.above(:folder) as a
                        join kinds.proposal w on w.folder_id = a.entry_id
                        join documents.identity d on d.entry_id = a.entry_id
                        left join spaces.access l on l.space_id = d.space_id and l.list_id = d.access_list_id and l.person_id = :person
                        order by a.height limit 1
                        """)
                .param("folder", folderId)
                .param("person", personId)
                .query((row, _) -> {
                    var own = row.getBoolean("own");
                    var from = row.getObject("folder_id", UUID.class);
                    return new ProposalView(
                            Kind.valueOf(row.getString("kind")),
                            row.getString("pattern"),
                            own,
                            own || from == null ? null : new Crumb(from, row.getString("name")));
                })
                .optional();
    }

    List<CountView> counts(UUID personId, UUID folderId) {
        return sql.sql("select s.kind, count(*)::int as count " + BELOW + " group by s.kind order by s.kind")
                .param("folder", folderId)
                .param("person", personId)
                .query((row, _) -> new CountView(Kind.valueOf(row.getString("kind")), row.getInt("count")))
                .list();
    }

    KindTableView table(UUID personId, UUID folderId, String folderName, Kind kind) {
        record Line(LineView view, int count, @Nullable BigDecimal total) {}
        var lines = sql.sql("""
                        select h.entry_id, h.name, case when h.parent_id <> :folder then h.folder_name end as folder_name, h.version_number,
                               h.changed_at, s.*, p.name as owner_name, count(*) over ()::int as count,
                               sum(s.amount) filter (where s.outcome is distinct from 'DECLINED') over () as total
                        """ + BELOW + """
                        left join people.identity p on p.person_id = s.owner_id
                        where s.kind = :kind
                        order by s.issue desc nulls last, s.day desc nulls last, h.name collate platform.french, h.entry_id limit :limit
                        """)
                .param("folder", folderId)
                .param("person", personId)
                .param("kind", kind.name())
                .param("limit", LINES)
                .query((row, _) -> new Line(
                        new LineView(
                                row.getObject("entry_id", UUID.class),
                                row.getString("name"),
                                row.getString("folder_name"),
                                row.getInt("version_number"),
                                row.getTimestamp("changed_at").toInstant(),
                                SheetStore.facts(row),
                                row.getString("owner_name")),
                        row.getInt("count"),
                        row.getBigDecimal("total")))
                .list();
        return new KindTableView(
                folderId,
                folderName,
                kind,
                lines.stream().map(Line::view).toList(),
                lines.isEmpty() ? 0 : lines.getFirst().count(),
                lines.isEmpty() ? null : lines.getFirst().total());
    }

    /// The quotes that end soon and of which nobody said what becomes, for who brought them and who runs the space;
    /// and the lists that somebody keeps and is to look through. The detail is the day.
    List<TodayItem> today(UUID personId, LocalDate today, LocalDate soon, int limit) {
        return sql.sql("""
                        select s.document_id, s.kind, h.name, coalesce(s.valid_until, s.review_on) as due, s.described_at,
                               case when i.hidden then null else i.name end as space_name
                        from kinds.sheet s
                        join documents.holding h on h.entry_id = s.document_id
                        join spaces.access a on a.space_id = h.space_id and a.list_id = h.access_list_id and a.person_id = :person
                        join spaces.identity i on i.space_id = h.space_id and i.archived_at is null and i.ended_at is null
                        where (s.valid_until between :today and :soon and s.outcome is null
                               and (h.created_by = :person or exists (select from spaces.membership m
                                 where m.space_id = h.space_id and m.person_id = :person and m.role = 'FACILITATOR')))
                           or (s.owner_id = :person and s.review_on <= :today)
                        order by due, s.document_id limit :limit
                        """)
                .param("person", personId)
                .param("today", today)
                .param("soon", soon)
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        Kind.valueOf(row.getString("kind")) == Kind.QUOTE ? "quote-ending" : "references-review",
                        row.getObject("document_id", UUID.class),
                        row.getString("name"),
                        row.getString("due"),
                        row.getString("space_name"),
                        null,
                        "/d/" + row.getObject("document_id", UUID.class),
                        row.getTimestamp("described_at").toInstant(),
                        0))
                .list();
    }
}
