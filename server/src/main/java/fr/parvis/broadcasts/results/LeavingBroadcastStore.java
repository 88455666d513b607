package fr.parvis.broadcasts.results;

import fr.parvis.platform.Actor;
import fr.parvis.portability.SpacePages;
import fr.parvis.portability.SpacePart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was sent from a space that is taken away, and whom it reached, for those who run the space: rows of the
/// manifest, and one page to be read. None of it comes back: nothing is sent twice.
@Repository
class LeavingBroadcastStore implements SpacePart, SpacePages {
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;

    LeavingBroadcastStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param number of the broadcast among those of the space, from 1
    /// @param person to whom it went
    /// @param channel the last one tried: PUSH, MAIL, SMS, LETTER, PHONE
    /// @param calledAt when somebody reached them by telephone
    record Row(
            long number,
            UUID broadcast,
            String title,
            String text,
            String author,
            Instant sentAt,
            UUID id,
            String person,
            @Nullable String channel,
            @Nullable Instant readAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant calledAt,
            @Nullable String calledWord) {}

    @Override
    public String name() {
        return "broadcasts";
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        each(actor, spaceId, rows::accept);
    }

    @Override
    public void write(Actor actor, UUID spaceId, Pages pages) throws IOException {
        if (batch(actor, spaceId, null, 1).isEmpty()) {
            return;
        }
        pages.page("", "Diffusions", page -> {
            var shown = new long[1];
            each(actor, spaceId, row -> {
                if (row.number() != shown[0]) {
                    shown[0] = row.number();
                    page.heading(row.title());
                    page.said(row.author(), "a envoyé", row.sentAt(), row.text(), false);
                }
                page.words(row.person() + " : " + outcome(row));
            });
        });
    }

    private static String outcome(Row row) {
        if (row.confirmedAt() != null) {
            return "a confirmé avoir lu.";
        }
        if (row.readAt() != null) {
            return "a lu.";
        }
        if (row.calledAt() != null) {
            return "appelé" + (row.calledWord() == null ? "." : " : " + row.calledWord());
        }
        return "pas de lecture connue.";
    }

    private void each(Actor actor, UUID spaceId, Consumer<Row> rows) {
        @Nullable Row last = null;
        for (var batch = batch(actor, spaceId, last, AT_ONCE);
                !batch.isEmpty();
                batch = batch(actor, spaceId, last, AT_ONCE)) {
            batch.forEach(rows);
            last = batch.getLast();
        }
    }

    /// In the order in which they were sent, and then of those who received them.
    private List<Row> batch(Actor actor, UUID spaceId, @Nullable Row after, int limit) {
        return sql.sql("""
                        with b as (
                          select b.*, row_number() over (order by b.sent_at, b.id) as number from broadcasts.broadcast b
                          join spaces.membership m on m.space_id = b.space_id and m.person_id = :person and m.role = 'FACILITATOR'
                          where b.space_id = :space and b.sent_at is not null
                        )
                        select b.number, b.id as broadcast, b.title, b.body as text, w.name as author, b.sent_at, r.person_id as id, p.name as person,
                               (select s.channel from broadcasts.sending s where s.broadcast_id = b.id and s.person_id = r.person_id
                                order by s.round desc limit 1) as channel,
                               r.read_at, r.confirmed_at, r.called_at, r.called_word
                        from b
                        join broadcasts.recipient r on r.broadcast_id = b.id
                        join people.identity w on w.person_id = b.author_id
                        join people.identity p on p.person_id = r.person_id
                        where (b.number, r.person_id) > (:number, :last::uuid)
                        order by b.number, r.person_id limit :limit
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .param("number", after == null ? 0L : after.number())
                .param("last", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query(Row.class)
                .list();
    }
}
