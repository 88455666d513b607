package fr.parvis.contributions;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.SearchExcerpt;
import fr.parvis.platform.SearchTerms;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds campaigns, question boxes and what was brought to them; archived spaces are left out.
@Component
class ConsultationFinder implements Finder {
    private static final double SAID = 0.58;

    private final ConsultationFinderStore store;
    private final Clock clock;

    ConsultationFinder(ConsultationFinderStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "contributions";
    }

    @Override
    public List<Found> find(Actor actor, Wanted wanted) {
        var terms = SearchTerms.of(wanted.words());
        if (terms.isEmpty()) {
            return List.of();
        }
        return store.find(actor.personId(), terms.patterns(), wanted, clock.instant()).stream()
                .map(hit -> found(terms, hit))
                .sorted(Comparator.comparing(Found::score).reversed())
                .toList();
    }

    private static Found found(SearchTerms terms, ConsultationFinderStore.Hit hit) {
        var named = terms.score(hit.title());
        return new Found(
                hit.thingId(),
                hit.title(),
                named > 0 || hit.words() == null ? null : SearchExcerpt.of(terms, hit.words()),
                hit.spaceName(),
                hit.author(),
                hit.at(),
                Consultation.address(hit.consultationId()),
                Math.max(SAID, named));
    }
}
