package fr.parvis.realtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Reads which spaces people are in, when they come and when it changes: one thread and many people at once, so that
/// a later look never loses to an earlier one, and a thousand people who come back together cost a few statements.
@Component
class Newcomers extends OwnThread {
    private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);
    private static final int AT_ONCE = 500;
    private static final long PAUSE = 500;

    private final LiveStore store;
    private final Rooms rooms;
    private final LinkedBlockingQueue<Look> asked = new LinkedBlockingQueue<>();
    private final List<Look> looks = new ArrayList<>();

    Newcomers(LiveStore store, Rooms rooms) {
        super("live-rights");
        this.store = store;
        this.rooms = rooms;
    }

    private record Look(Lines lines, UUID personId, List<UUID> changed) {}

    void came(UUID personId, Lines lines) {
        asked.add(new Look(lines, personId, List.of()));
    }

    void changed(UUID personId, UUID spaceId, Lines lines) {
        asked.add(new Look(lines, personId, List.of(spaceId)));
    }

    void lookAgain(Collection<UUID> personIds, Lines lines) {
        personIds.forEach(person -> came(person, lines));
    }

    @Override
    void turn() throws InterruptedException {
        try {
            if (looks.isEmpty()) {
                looks.add(asked.take());
            }
            asked.drainTo(looks, AT_ONCE - looks.size());
            look();
            looks.clear();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Who is in which space cannot be read just now: {}", away.getMessage());
            Thread.sleep(PAUSE);
        }
    }

    private void look() {
        Map<UUID, Set<UUID>> changed = new HashMap<>();
        looks.forEach(each ->
                changed.computeIfAbsent(each.personId, _ -> new HashSet<>()).addAll(each.changed));
        var spaces = store.spaces(changed.keySet());
        var lines = looks.getFirst().lines;
        changed.forEach(
                (person, which) -> lines.place(person, spaces.getOrDefault(person, Set.of()), which, looks.size()));
        changed.forEach((person, which) -> {
            if (!which.isEmpty()) {
                rooms.lookAgain(person);
            }
        });
    }
}
