package fr.parvis.activity;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Journaled;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The journal of a space: who did what, when, for its members, as far as each may see; who read what, for those who
/// run it.
@Service
class Journal {
    private static final int PAGE = 50;
    private static final int LONGEST_EXPORT = 100_000;
    private static final Pattern TOPIC = Pattern.compile("[a-z]{1,20}(\\.[a-z]{1,20})?");

    private final JournalStore store;
    private final Spaces spaces;

    Journal(JournalStore store, Spaces spaces) {
        this.store = store;
        this.spaces = spaces;
    }

    /// Within the transaction that made the fact (ADR 0125): a journal that may lack a line is none. What changes
    /// nothing else, such as a reading, needs none.
    @EventListener
    public void write(Journaled fact) {
        var trace = fact.trace();
        if (trace != null) {
            store.insert(trace);
        }
    }

    /// @throws Problem NOT_FOUND for who is not in the space
    public JournalView lines(Actor actor, UUID spaceId, JournalFilter filter, @Nullable String after) {
        var member = spaces.require(actor, spaceId);
        try {
            var key = after == null ? null : Cursor.parts(after, 2);
            var lines = store.page(
                    actor.personId(),
                    spaceId,
                    JournalPolicy.allows(member, JournalAction.SEE_RESERVED),
                    wanted(spaceId, filter),
                    key == null ? null : Instant.parse(key.get(0)),
                    key == null ? null : UUID.fromString(key.get(1)),
                    PAGE + 1);
            var page = Page.of(lines, PAGE, last -> Cursor.of(last.at(), last.id()));
            return new JournalView(page.items(), page.next(), JournalPolicy.actions(member));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    /// Before the first byte leaves, so that a refusal can still be said.
    ///
    /// @throws Problem NOT_FOUND for who is not in the space, FORBIDDEN for who does not run it
    public void requireExport(Actor actor, UUID spaceId) {
        JournalPolicy.require(spaces.require(actor, spaceId), JournalAction.EXPORT);
    }

    /// The lines as a table that spreadsheets read.
    @Transactional(readOnly = true)
    public void export(Actor actor, UUID spaceId, JournalFilter filter, Writer to) {
        requireExport(actor, spaceId);
        var table = new JournalTable(to, actor.locale(), store.zone(spaceId));
        store.each(actor.personId(), spaceId, wanted(spaceId, filter), LONGEST_EXPORT, table::add);
        table.end();
    }

    private JournalStore.Wanted wanted(UUID spaceId, JournalFilter filter) {
        var topic = filter.topic();
        if (topic != null && !TOPIC.matcher(topic).matches()) {
            throw new Problem(PlatformProblem.INVALID);
        }
        var until = filter.until();
        return new JournalStore.Wanted(
                filter.by(),
                topic == null || topic.contains(".") ? topic : topic + ".",
                filter.thing(),
                midnight(spaceId, filter.from()),
                midnight(spaceId, until == null ? null : until.plusDays(1)));
    }

    private @Nullable Instant midnight(UUID spaceId, @Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(store.zone(spaceId)).toInstant();
    }
}
