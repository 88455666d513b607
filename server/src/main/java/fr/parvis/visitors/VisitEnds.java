package fr.parvis.visitors;

import fr.parvis.visitors.VisitKeeper.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How visits go, and with them what they brought.
@Component
class VisitEnds {
    /// A page that is being filled in.
    static final Duration DRAFT_LIFE = Duration.ofHours(3);

    private final VisitStore store;
    private final ObjectProvider<VisitKeeper> keepers;
    private final Clock clock;

    VisitEnds(VisitStore store, ObjectProvider<VisitKeeper> keepers, Clock clock) {
        this.store = store;
        this.keepers = keepers;
        this.clock = clock;
    }

    void end(String door, List<UUID> ids, Why why) {
        keepers.stream().filter(keeper -> keeper.door().equals(door)).forEach(keeper -> keeper.leaving(ids, why));
        store.delete(ids);
    }

    /// Ends some whose time has come, at one place.
    ///
    /// @return whether there were any
    @Transactional
    boolean endNext() {
        var now = clock.instant();
        return end(store.due(now), Why.DUE) || end(store.unproved(draftsBefore(now), mailsBefore(now)), Why.UNPROVED);
    }

    private boolean end(List<VisitStore.Ending> ending, Why why) {
        if (ending.isEmpty()) {
            return false;
        }
        end(ending.getFirst().door(), ending.stream().map(VisitStore.Ending::id).toList(), why);
        return true;
    }

    private static Instant draftsBefore(Instant now) {
        return now.minus(DRAFT_LIFE);
    }

    private static Instant mailsBefore(Instant now) {
        return now.minus(Visits.PROVED_WITHIN);
    }

    void forgetSpent() {
        store.forgetSpent(clock.instant().minus(Challenges.LIFE.multipliedBy(2)));
    }
}
