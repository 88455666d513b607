package fr.parvis.calls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// What awaits somebody's scores, and what awaits its winners of who runs a call.
@Component
class CallsToday implements TodaySource {
    private static final int LINES = 12;

    private final CallTodayStore store;
    private final Clock clock;

    CallsToday(CallTodayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), clock.instant(), LINES);
    }
}
