package fr.parvis.polls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// The polls that await one's answer, in all of one's spaces and from elsewhere.
@Component
class PollsToday implements TodaySource {
    private static final int LINES = 12;

    private final PollFindStore store;
    private final Clock clock;

    PollsToday(PollFindStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), clock.instant(), LINES);
    }
}
