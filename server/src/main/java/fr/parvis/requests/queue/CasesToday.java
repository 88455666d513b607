package fr.parvis.requests.queue;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import fr.parvis.requests.cases.Case;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The requests that await somebody: to complete, to decide, or given to them; and, by space, those that no agent has
/// taken.
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
        return Stream.concat(
                        store.awaiting(actor.personId(), absences.today(), LINES).stream()
                                .map(CasesToday::item),
                        store.untaken(actor.personId(), LINES).stream().map(CasesToday::toTake))
                .sorted(Comparator.comparing(TodayItem::at).reversed())
                .limit(LINES)
                .toList();
    }

    private static TodayItem toTake(QueueStore.Untaken untaken) {
        return new TodayItem(
                TodayItem.Section.AWAITING,
                "requests-to-take",
                untaken.spaceId(),
                untaken.name(),
                null,
                null,
                null,
                "/espaces/" + untaken.organisationSlug() + "/" + untaken.slug() + "/demandes?a=personne",
                untaken.since(),
                untaken.count());
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
