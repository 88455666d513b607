package fr.parvis.notifications.mails;

import fr.parvis.notifications.NotificationSettings;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Thinks of who is to be told, after the fact: in as many statements however many people there are. A fact whose
/// transaction is not over yet is taken the next time.
@Component
class Planner {
    private final FactStore store;
    private final NotificationSettings settings;
    private final Clock clock;

    Planner(FactStore store, NotificationSettings settings, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// @return whether there was something to think of
    @Transactional
    boolean plan() {
        if (!store.take()) {
            return false;
        }
        var at = clock.instant().plus(settings.patience());
        var called = store.planCalls(at);
        var places = store.placeNews();
        if (!places.isEmpty()) {
            store.planSoon(
                    places.stream()
                            .filter(FactStore.Place::soon)
                            .map(FactStore.Place::spaceId)
                            .toList(),
                    at);
            store.planDigests(places.stream().map(FactStore.Place::spaceId).toList(), at);
        }
        return called > 0 || !places.isEmpty();
    }
}
