package fr.parvis.kinds;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;

/// The quotes that end within a fortnight and await a decision, and the lists of references whose day of review has
/// come.
@Component
class KindsToday implements TodaySource {
    private static final int LINES = 12;
    private static final Period SOON = Period.ofDays(14);

    private final FolderKindStore store;
    private final Clock clock;

    KindsToday(FolderKindStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), Kinds.ZONE);
        return store.today(actor.personId(), today, today.plus(SOON), LINES);
    }
}
