package fr.parvis.chat.joining;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who waits at the doors of the topics of the spaces that somebody runs.
@Component
class DoorsToday implements TodaySource {
    private static final int LINES = 12;

    private final AskingStore store;

    DoorsToday(AskingStore store) {
        this.store = store;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), LINES);
    }
}
