package fr.parvis.kinds;

import fr.parvis.kinds.Facts.ImageRights;
import fr.parvis.kinds.Facts.Outcome;
import fr.parvis.platform.Actor;
import fr.parvis.portability.Home;
import fr.parvis.portability.ReturningPart;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the documents of a space that is taken away are; and the way back, on which each is what it was, whatever its
/// folder proposes there.
@Repository
class LeavingSheetStore implements ReturningPart<LeavingSheetStore.Row> {
    private static final int FETCHED = 1_000;
    private static final int LONGEST_TITLE = 255;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final String LEAVING = """
            from kinds.sheet s
            join documents.holding h on h.entry_id = s.document_id
            join spaces.access a on a.space_id = h.space_id and a.list_id = h.access_list_id and a.person_id = :person
            """;

    private final JdbcClient sql;
    private final SheetStore sheets;

    LeavingSheetStore(JdbcClient sql, SheetStore sheets) {
        this.sql = sql;
        this.sheets = sheets;
    }

    /// @param title the name that it had when it became one, without its ending
    /// @param amount in euros, with a point
    /// @param namedAt since when nobody needs to be offered another name
    record Row(
            UUID document,
            Kind kind,
            String title,
            @Nullable Instant namedAt,
            @Nullable LocalDate day,
            @Nullable String subject,
            @Nullable String number,
            @Nullable Integer issue,
            @Nullable String supplier,
            @Nullable String amount,
            @Nullable LocalDate validUntil,
            @Nullable Outcome outcome,
            @Nullable String credit,
            @Nullable ImageRights imageRights,
            @Nullable String place,
            @Nullable String source,
            @Nullable String licence,
            @Nullable UUID owner,
            @Nullable LocalDate reviewOn,
            Instant describedAt,
            @Nullable UUID describedBy) {
        private Facts facts(Home home) {
            return new Facts(
                            sane(day),
                            subject,
                            number,
                            issue,
                            supplier,
                            amount == null || !AMOUNT.matcher(amount).matches() ? null : new BigDecimal(amount),
                            sane(validUntil),
                            outcome,
                            credit,
                            imageRights,
                            place,
                            source,
                            licence,
                            home.person(owner),
                            sane(reviewOn))
                    .of(kind);
        }

        private static @Nullable LocalDate sane(@Nullable LocalDate day) {
            return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day;
        }
    }

    @Override
    public String name() {
        return "kinds";
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<UUID> people(Actor actor, UUID spaceId) {
        return sql.sql("select distinct x.id " + LEAVING + """
                        cross join lateral (values (s.owner_id), (s.described_by)) as x (id)
                        where h.space_id = :space and x.id is not null
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        try (var said = sql
                .sql("select s.* " + LEAVING + " where h.space_id = :space order by s.document_id")
                .withFetchSize(FETCHED)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(LeavingSheetStore::leaving)
                .stream()) {
            said.forEach(rows);
        }
    }

    private static Row leaving(ResultSet row, int number) throws SQLException {
        var facts = SheetStore.facts(row);
        var amount = facts.amount();
        var named = row.getTimestamp("named_at");
        return new Row(
                row.getObject("document_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                named == null ? null : named.toInstant(),
                facts.day(),
                facts.subject(),
                facts.number(),
                facts.issue(),
                facts.supplier(),
                amount == null ? null : amount.toPlainString(),
                facts.validUntil(),
                facts.outcome(),
                facts.credit(),
                facts.imageRights(),
                facts.place(),
                facts.source(),
                facts.licence(),
                facts.ownerId(),
                facts.reviewOn(),
                row.getTimestamp("described_at").toInstant(),
                row.getObject("described_by", UUID.class));
    }

    @Override
    public void takeBack(Home home, List<Row> rows) {
        for (var row : rows) {
            var document = home.entry(row.document());
            if (document != null
                    && row.kind() != null
                    && row.title() != null
                    && row.describedAt() != null
                    && sheets.find(document).isEmpty()) {
                var title = row.title()
                        .substring(0, Math.min(LONGEST_TITLE, row.title().length()));
                var by = home.person(row.describedBy());
                sheets.describe(document, row.kind(), row.facts(home), title, by, row.describedAt());
                if (row.namedAt() != null) {
                    sheets.settleName(document, row.namedAt());
                }
            }
        }
    }
}
