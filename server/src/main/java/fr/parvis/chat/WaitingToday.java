package fr.parvis.chat;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.util.List;
import org.springframework.stereotype.Component;

/// What waits for who runs a space: people at the doors of its topics, and mails to be accepted.
@Component
class WaitingToday implements TodaySource {
    private static final int LINES = 12;

    private final WaitingTodayStore store;

    WaitingToday(WaitingTodayStore store) {
        this.store = store;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.waiting(actor.personId(), LINES);
    }
}
