package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What happened to a folder or a document, for whoever may read it.
@Service
public class History {
    private static final int PAGE = 30;

    private final Entries entries;
    private final HistoryStore store;

    History(Entries entries, HistoryStore store) {
        this.entries = entries;
        this.store = store;
    }

    public Page<ChangeView> changes(Actor actor, UUID id, @Nullable String after) {
        var entry = entries.require(actor, id, EntryAction.READ);
        try {
            var key = after == null ? null : Cursor.parts(after, 2);
            var changes = store.changes(
                    actor.personId(),
                    entry,
                    key == null ? null : Instant.parse(key.get(0)),
                    key == null ? null : UUID.fromString(key.get(1)),
                    PAGE + 1);
            return Page.of(changes, PAGE, last -> Cursor.of(last.at(), last.id()));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }
}
