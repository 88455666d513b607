package fr.parvis.calls.leaving;

import fr.parvis.platform.Actor;
import fr.parvis.portability.OfflinePage;
import fr.parvis.portability.SpacePages;
import fr.parvis.portability.SpacePart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The calls of a space that is taken away: their rules, and what won. Nothing else of what was brought leaves, and
/// nobody's address: it was promised that it would be gone on a day, and an archive knows no days. None of it comes
/// back.
@Repository
class LeavingCallStore implements SpacePart, SpacePages {
    private final JdbcClient sql;

    LeavingCallStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Something that won; `place` is null for a call without winners.
    record Row(
            UUID call,
            String title,
            String rules,
            LocalDate from,
            LocalDate until,
            int entries,
            @Nullable Integer place,
            @Nullable String prize,
            @Nullable String entry,
            @Nullable String words,
            @Nullable String author) {}

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        rows(actor, spaceId).forEach(rows);
    }

    @Override
    public void write(Actor actor, UUID spaceId, Pages pages) throws IOException {
        var rows = rows(actor, spaceId);
        for (var id : rows.stream().map(Row::call).distinct().toList()) {
            var of = rows.stream().filter(row -> row.call().equals(id)).toList();
            pages.page("Appels à participation", of.getFirst().title(), page -> write(of, page));
        }
    }

    private static void write(List<Row> rows, OfflinePage page) {
        var first = rows.getFirst();
        page.words("Du " + first.from() + " au " + first.until() + ", participations\u00a0: " + first.entries());
        page.words(first.rules());
        for (var row : rows) {
            if (row.place() != null) {
                page.heading(row.prize() + "\u00a0: " + row.entry());
                page.words("Par " + row.author());
                if (row.words() != null && !row.words().isEmpty()) {
                    page.words(row.words());
                }
            }
        }
    }

    private List<Row> rows(Actor actor, UUID spaceId) {
        return sql.sql("""
                        select c.id as call, c.title, c.rules, c.from_on as "from", c.until_on as until,
                               (select count(*)::int from calls.entry n where n.call_id = c.id and n.number is not null) as entries,
                               e.place, e.prize, e.title as entry, e.words, e.author
                        from calls.call c
                        join spaces.membership s on s.space_id = c.space_id and s.person_id = :person and s.role = 'FACILITATOR'
                        left join calls.entry e on e.call_id = c.id and e.place is not null and c.announced_at is not null
                        where c.space_id = :space and c.published_at is not null
                        order by c.until_on, c.id, e.place
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(Row.class)
                .list();
    }
}
