package fr.parvis.retention.slips;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.util.List;
import org.springframework.stereotype.Component;

/// The slips that await who administers an authority: to be signed, or to be carried out.
@Component
class SlipsToday implements TodaySource {
    private static final int LINES = 12;

    private final SlipStore store;

    SlipsToday(SlipStore store) {
        this.store = store;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), LINES);
    }
}
