package fr.parvis.polls.leaving;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.polls.PollStore;
import fr.parvis.polls.results.PollSheets;
import fr.parvis.portability.SpacePages;
import fr.parvis.portability.SpacePart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The polls of a space that is taken away: rows of the manifest, and a page to be read. Who answered what leaves where
/// it has names and the actor may take it away; of an anonymous one, the figures that all are shown. None of it comes
/// back: an answer is given here, not by a file.
@Repository
class LeavingPollStore implements SpacePart, SpacePages {
    private final JdbcClient sql;
    private final PollSheets sheets;

    LeavingPollStore(JdbcClient sql, PollSheets sheets) {
        this.sql = sql;
        this.sheets = sheets;
    }

    /// @param poll by which rows belong together
    /// @param said of an answer, and `count` how many gave it; of a named one, `person` who
    record Row(
            UUID poll,
            String title,
            boolean anonymous,
            @Nullable Instant openedAt,
            @Nullable String question,
            @Nullable String said,
            @Nullable String count,
            @Nullable String person) {}

    private record Known(
            UUID id, String title, String description, boolean anonymous, String author, Instant openedAt) {}

    @Override
    public String name() {
        return "polls";
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        for (var poll : polls(actor, spaceId)) {
            rows.accept(row(poll, null, null, null, null));
            figures(actor, poll).forEach(line -> rows.accept(row(poll, line.get(0), line.get(1), line.get(2), null)));
            people(actor, poll).forEach(line -> rows.accept(row(poll, null, answer(line), null, line.getFirst())));
        }
    }

    private static Row row(
            Known poll,
            @Nullable String question,
            @Nullable String said,
            @Nullable String count,
            @Nullable String person) {
        return new Row(poll.id(), poll.title(), poll.anonymous(), poll.openedAt(), question, said, count, person);
    }

    private static String answer(List<String> line) {
        return String.join(" · ", line.subList(1, line.size()));
    }

    @Override
    public void write(Actor actor, UUID spaceId, Pages pages) throws IOException {
        var polls = polls(actor, spaceId);
        if (polls.isEmpty()) {
            return;
        }
        pages.page("", "Sondages", page -> {
            for (var poll : polls) {
                page.heading(poll.title());
                page.said(poll.author(), "a demandé", poll.openedAt(), poll.description(), false);
                for (var line : figures(actor, poll)) {
                    page.words(line.get(0) + " — " + line.get(1) + (line.get(2).isEmpty() ? "" : " : " + line.get(2)));
                }
                people(actor, poll).forEach(line -> page.words(line.getFirst() + " : " + answer(line)));
            }
        });
    }

    private List<List<String>> figures(Actor actor, Known poll) {
        try {
            return sheets.figures(actor, poll.id());
        } catch (Problem withheld) {
            return List.of();
        }
    }

    private List<List<String>> people(Actor actor, Known poll) {
        try {
            return sheets.people(actor, poll.id());
        } catch (Problem withheld) {
            return List.of();
        }
    }

    private List<Known> polls(Actor actor, UUID spaceId) {
        return sql.sql("select p.id, p.title, p.description, p.anonymous, i.name as author, p.opened_at "
                        + PollStore.SEEN
                        + """
                        join people.identity i on i.person_id = p.author_id
                        where p.space_id = :space and p.opened_at is not null and m.person_id is not null and
                        """
                        + PollStore.SHOWN
                        + " order by p.opened_at, p.id")
                .param("person", actor.personId())
                .param("space", spaceId)
                .query((row, _) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("description"),
                        row.getBoolean("anonymous"),
                        row.getString("author"),
                        Objects.requireNonNull(PollStore.instant(row, "opened_at"))))
                .list();
    }
}
