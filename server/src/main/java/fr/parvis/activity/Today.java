package fr.parvis.activity;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodayItem.Section;
import fr.parvis.platform.TodaySource;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// *Aujourd'hui*: what every module has to say to one person, in as many statements however many spaces they are in.
@Service
class Today {
    private static final int LINES = 12;

    private final ObjectProvider<TodaySource> sources;
    private final Bell bell;

    Today(ObjectProvider<TodaySource> sources, Bell bell) {
        this.sources = sources;
        this.bell = bell;
    }

    TodayView today(Actor actor) {
        var items = sources.stream()
                .flatMap(source -> source.today(actor).stream())
                .sorted(Comparator.comparing(TodayItem::at).reversed())
                .toList();
        return new TodayView(
                of(items, Section.AWAITING),
                of(items, Section.CONVERSATIONS),
                of(items, Section.DOCUMENTS),
                bell.unread(actor).unread());
    }

    private static List<TodayItem> of(List<TodayItem> items, Section section) {
        return items.stream()
                .filter(item -> item.section() == section)
                .limit(LINES)
                .toList();
    }
}
