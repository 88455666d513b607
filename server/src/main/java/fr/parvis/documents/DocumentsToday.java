package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What somebody was told about and has not opened, and the documents touched lately in their spaces.
@Component
class DocumentsToday implements TodaySource {
    private static final int LINES = 12;

    private final ToldStore told;
    private final ListingStore listings;

    DocumentsToday(ToldStore told, ListingStore listings) {
        this.told = told;
        this.listings = listings;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return Stream.concat(
                        told.waiting(actor.personId(), LINES).stream(),
                        listings.recent(actor.personId(), null, LINES).stream().map(DocumentsToday::item))
                .toList();
    }

    private static TodayItem item(HitView hit) {
        var document = hit.entry();
        var by = document.changedBy();
        return new TodayItem(
                TodayItem.Section.DOCUMENTS,
                "document",
                document.id(),
                document.name(),
                null,
                hit.space().hidden() ? null : hit.space().name(),
                by == null ? null : by.name(),
                "/d/" + document.id(),
                document.changedAt(),
                0);
    }
}
