package fr.parvis.notifications.push;

import fr.parvis.platform.Looked;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Who has Parvis before their eyes, as the pages of this node say it; written down some at a time.
@Component
class Eyes {
    private final PushTurnStore store;
    private final Clock clock;
    private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();

    Eyes(PushTurnStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void note(Looked looked) {
        seen.put(looked.personId(), clock.instant());
    }

    /// Of those who have no device nothing is kept.
    void writeDown() {
        var some = new HashMap<>(seen);
        if (!some.isEmpty()) {
            store.looked(some);
            some.forEach(seen::remove);
        }
    }
}
