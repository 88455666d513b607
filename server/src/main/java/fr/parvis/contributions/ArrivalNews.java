package fr.parvis.contributions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// That something came to a consultation is said at once, and then at most every five seconds: else each support has
/// everybody who is asked read anew. What came meanwhile is said once these are over. Each server knows its own.
@Component
class ArrivalNews {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<UUID, Instant> said = new HashMap<>();
    private final Map<UUID, Consultation> waiting = new HashMap<>();

    /// Whether it is to be said now; it counts as said from then on.
    synchronized boolean take(UUID id, Instant now) {
        if (isResting(id, now)) {
            return false;
        }
        said.put(id, now);
        return true;
    }

    /// Once what came is committed: whoever reads before does not see it.
    synchronized void add(Consultation it) {
        waiting.put(it.id(), it);
    }

    /// Those to be said now, as what came meanwhile.
    synchronized List<Consultation> due(Instant now) {
        var due = new ArrayList<Consultation>();
        for (var one : waiting.values()) {
            if (!isResting(one.id(), now)) {
                due.add(one);
            }
        }
        said.keySet().removeIf(id -> !isResting(id, now));
        for (var one : due) {
            waiting.remove(one.id());
            said.put(one.id(), now);
        }
        return due;
    }

    private boolean isResting(UUID id, Instant now) {
        var last = said.get(id);
        return last != null && !now.isBefore(last) && now.isBefore(last.plus(PAUSE));
    }
}
