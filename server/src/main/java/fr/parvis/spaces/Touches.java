package fr.parvis.spaces;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// When something happened last in a space, to a minute: what this server has noted in the last one is not asked of
/// the database again. Only what was committed counts as noted.
@Component
class Touches {
    private static final Duration FINE_ENOUGH = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 10_000;

    private final SpaceStore store;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    Touches(SpaceStore store) {
        this.store = store;
    }

    void note(UUID spaceId, Instant at) {
        var last = noted.get(spaceId);
        if (last != null && !at.isBefore(last) && at.isBefore(last.plus(FINE_ENOUGH))) {
            return;
        }
        store.touch(spaceId, at);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remember(spaceId, at);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remember(spaceId, at);
            }
        });
    }

    private void remember(UUID spaceId, Instant at) {
        if (noted.size() >= MOST_KNOWN) {
            noted.clear();
        }
        noted.put(spaceId, at);
    }
}
