package fr.parvis.notifications.levels;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Offers to hear less of a space whose mails one does not follow, once. It changes nothing by itself.
@Service
class Lowerings {
    private static final int IGNORED = 3;
    private static final Duration LOOKED_AT = Duration.ofDays(14);

    /// How long somebody has before a mail counts as ignored.
    private static final Duration TIME_TO_READ = Duration.ofDays(2);

    private final LoweringStore store;
    private final Levels levels;
    private final Clock clock;

    Lowerings(LoweringStore store, Levels levels, Clock clock) {
        this.store = store;
        this.levels = levels;
        this.clock = clock;
    }

    List<LoweringView> offered(Actor actor) {
        var now = clock.instant();
        return store.ignored(actor.personId(), now.minus(LOOKED_AT), now.minus(TIME_TO_READ), IGNORED);
    }

    /// @throws Problem NOT_FOUND where nothing was offered
    @Transactional
    void answer(Actor actor, UUID spaceId, boolean accepted) {
        var offer = offered(actor).stream()
                .filter(one -> one.spaceId().equals(spaceId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        store.answered(actor.personId(), spaceId, clock.instant());
        if (accepted) {
            levels.choose(actor, spaceId, offer.proposed());
        } else {
            levels.changed(actor);
        }
    }
}
