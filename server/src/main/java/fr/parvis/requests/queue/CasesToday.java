package fr.parvis.requests.queue;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import fr.parvis.requests.cases.Case;
import java.util.List;
import org.springframework.stereotype.Component;

/// The requests that await somebody: to complete, to decide, or given to them.
@Component
class CasesToday implements TodaySource {
    private static final int LINES = 12;

    private final QueueStore store;
    private final Absences absences;

    CasesToday(QueueStore store, Absences absences) {
        this.store = store;
        this.absences = absences;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.awaiting(actor.personId(), absences.today(), LINES).stream()
                .map(CasesToday::item)
                .toList();
    }

    private static TodayItem item(CaseLine line) {
        var kind = line.turn() == Case.Turn.REQUESTER ? "request-to-complete" : "request-to-decide";
        return new TodayItem(
                TodayItem.Section.AWAITING,
                kind,
                line.id(),
                line.title(),
                line.number(),
                line.definition(),
                line.requester(),
                Case.address(line.id()),
                line.movedAt(),
                0);
    }
}
