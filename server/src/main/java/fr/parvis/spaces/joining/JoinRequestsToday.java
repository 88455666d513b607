package fr.parvis.spaces.joining;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who waits at the doors of the spaces that somebody runs.
@Component
class JoinRequestsToday implements TodaySource {
    private static final int LINES = 12;

    private final JoinRequestStore store;

    JoinRequestsToday(JoinRequestStore store) {
        this.store = store;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), LINES);
    }
}
