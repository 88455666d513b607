package fr.parvis.contributions.leaving;

import fr.parvis.platform.Actor;
import fr.parvis.portability.OfflinePage;
import fr.parvis.portability.SpacePages;
import fr.parvis.portability.SpacePart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was asked in a space that is taken away, what everybody read of it and what was answered: rows of the manifest,
/// and a page for each campaign. A name stands there only where everybody read it. None of it comes back: a promise of
/// anonymity was made here, and is not brought by a file.
@Repository
class LeavingContributionStore implements SpacePart, SpacePages {
    private static final Map<String, String> STATUS = Map.of(
            "RECEIVED", "Reçue",
            "STUDIED", "À l’étude",
            "RETAINED", "Retenue",
            "NOT_RETAINED", "Non retenue",
            "DONE", "Déjà faite");

    private final JdbcClient sql;

    LeavingContributionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A contribution; `title` is null for a consultation to which nothing was brought.
    ///
    /// @param mergedInto the title of the one that was kept
    record Row(
            UUID consultation,
            String kind,
            String question,
            String explanation,
            LocalDate from,
            @Nullable LocalDate until,
            String anonymity,
            @Nullable String title,
            @Nullable String body,
            @Nullable String author,
            @Nullable LocalDate day,
            int supports,
            @Nullable String status,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable String mergedInto) {}

    @Override
    public String name() {
        return "contributions";
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        rows(actor, spaceId).forEach(rows);
    }

    @Override
    public void write(Actor actor, UUID spaceId, Pages pages) throws IOException {
        var rows = rows(actor, spaceId);
        var consultations = rows.stream().map(Row::consultation).distinct().toList();
        for (var id : consultations) {
            var of = rows.stream().filter(row -> row.consultation().equals(id)).toList();
            pages.page("Contributions", of.getFirst().question(), page -> write(of, page));
        }
    }

    private static void write(List<Row> rows, OfflinePage page) {
        var first = rows.getFirst();
        var until = first.until() == null ? "" : " au " + first.until();
        page.words("Du " + first.from() + until);
        if (!first.explanation().isEmpty()) {
            page.words(first.explanation());
        }
        for (var row : rows) {
            if (row.title() != null) {
                page.heading(row.title());
                write(row, page);
            }
        }
    }

    private static void write(Row row, OfflinePage page) {
        var about = (row.author() == null ? "" : row.author() + ", ") + row.day() + ", appuis : " + row.supports();
        var became = row.kind().equals("QUESTIONS") || row.status() == null ? "" : ", " + STATUS.get(row.status());
        page.words(about + became);
        if (row.mergedInto() != null) {
            page.words("Réunie à « " + row.mergedInto() + " »");
        }
        if (row.body() != null && !row.body().isEmpty()) {
            page.words(row.body());
        }
        if (row.answer() != null && !row.answer().isEmpty()) {
            page.words("Réponse de " + row.answeredBy() + " : " + row.answer());
        }
    }

    private List<Row> rows(Actor actor, UUID spaceId) {
        return sql.sql("""
                        select c.id as consultation, c.kind, c.question, c.explanation, c.from_on as "from", c.until_on as until, c.anonymity,
                               k.title, k.body, case when c.anonymity = 'NONE' then i.name end as author, k.on_day as day,
                               (select count(*)::int from contributions.support p where p.contribution_id = k.id) as supports,
                               k.status, k.answer, b.name as answered_by, m.title as merged_into
                        from contributions.consultation c
                        join spaces.membership s on s.space_id = c.space_id and s.person_id = :person and s.role = 'FACILITATOR'
                        left join contributions.contribution k on k.consultation_id = c.id and k.moderation = 'SHOWN'
                        left join contributions.contribution m on m.id = k.merged_into_id
                        left join people.identity i on i.person_id = k.author_id
                        left join people.identity b on b.person_id = k.answered_by
                        where c.space_id = :space
                        order by c.opened_at, c.id, k.on_day, k.id
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(Row.class)
                .list();
    }
}
