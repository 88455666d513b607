package fr.parvis.spaces.requests;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.util.List;
import org.springframework.stereotype.Component;

/// What people ask of those who open an authority's spaces.
@Component
class SpaceRequestsToday implements TodaySource {
    private static final int LINES = 12;

    private final SpaceRequestStore store;

    SpaceRequestsToday(SpaceRequestStore store) {
        this.store = store;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), LINES);
    }
}
