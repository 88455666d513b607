package fr.parvis.scans;

import fr.parvis.documents.Filing;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What waits to be filed, one line for each space, for who may file it.
@Component
class ScansToday implements TodaySource {
    private static final int LINES = 12;

    private final ScannerStore store;
    private final Filing filing;

    ScansToday(ScannerStore store, Filing filing) {
        this.store = store;
        this.filing = filing;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        var places = store.places(actor.personId()).stream()
                .collect(Collectors.toMap(ScannerStore.Place::folderId, Function.identity()));
        return filing.piles(actor.personId(), places.keySet()).stream()
                .map(pile -> item(java.util.Objects.requireNonNull(places.get(pile.folderId())), pile))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .limit(LINES)
                .toList();
    }

    private static TodayItem item(ScannerStore.Place place, Filing.Pile pile) {
        return new TodayItem(
                TodayItem.Section.AWAITING,
                "scans",
                place.folderId(),
                place.name(),
                null,
                place.name(),
                null,
                place.address(),
                pile.latestAt(),
                pile.count());
    }
}
