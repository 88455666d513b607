package fr.parvis.contributions;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// The campaigns that await one's contribution and end soon; for who runs a space, what is to be accepted and answered.
@Component
class ConsultationsToday implements TodaySource {
    private static final int LINES = 12;

    private final ConsultationTodayStore store;
    private final Clock clock;

    ConsultationsToday(ConsultationTodayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), clock.instant(), LINES);
    }
}
