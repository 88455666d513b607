package fr.parvis.notifications.levels;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What one wants to hear of each of one's spaces. Nobody chooses for somebody else.
@Service
public class Levels {
    private final LevelStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Levels(LevelStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND for who is not in the space
    public LevelView level(Actor actor, UUID spaceId) {
        return store.find(actor.personId(), spaceId).orElseThrow(Problem::notFound);
    }

    /// Those that are not as is usual.
    List<LevelView> unusual(Actor actor) {
        return store.unusual(actor.personId());
    }

    /// @throws Problem NOT_FOUND for who is not in the space
    @Transactional
    public LevelView choose(Actor actor, UUID spaceId, NotificationLevel level) {
        level(actor, spaceId);
        // In the order in which mailings hold them: neither waits for the other for ever.
        changed(actor);
        store.choose(actor.personId(), spaceId, level, clock.instant());
        return level(actor, spaceId);
    }

    /// What waits for them is thought of anew, and their devices hear of it.
    void changed(Actor actor) {
        store.wake(actor.personId(), clock.instant());
        events.publishEvent(new LevelChosen(actor.personId()));
    }
}
