package fr.parvis.retention;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// What awaits who runs a space or administers an authority: a clean-up, a space that sleeps, a slip to be signed or
/// carried out. All of it by one statement: the home page of everybody asks.
@Component
class RetentionToday implements TodaySource {
    private static final int LINES = 12;

    private final RetentionTodayStore store;
    private final Clock clock;

    RetentionToday(RetentionTodayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), clock.instant(), LINES);
    }
}
