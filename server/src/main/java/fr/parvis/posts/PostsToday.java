package fr.parvis.posts;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// The *notes de service* that one has not yet said to have read, and what awaits one's approval before it goes to the
/// public.
@Component
class PostsToday implements TodaySource {
    private static final int LINES = 12;

    private final PostTodayStore store;
    private final Clock clock;

    PostsToday(PostTodayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), clock.instant(), LINES);
    }
}
