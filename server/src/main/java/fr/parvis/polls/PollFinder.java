package fr.parvis.polls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.SearchExcerpt;
import fr.parvis.platform.SearchTerms;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds polls by what they ask, among those that one sees; archived spaces are left out.
@Component
class PollFinder implements Finder {
    private static final double SAID = 0.58;

    private final PollFindStore store;

    PollFinder(PollFindStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "polls";
    }

    @Override
    public List<Found> find(Actor actor, Wanted wanted) {
        var terms = SearchTerms.of(wanted.words());
        if (terms.isEmpty()) {
            return List.of();
        }
        return store.find(actor.personId(), terms.patterns(), wanted).stream()
                .map(hit -> found(terms, hit))
                .sorted(Comparator.comparing(Found::score).reversed())
                .toList();
    }

    private static Found found(SearchTerms terms, PollFindStore.Hit hit) {
        var named = terms.score(hit.title());
        return new Found(
                hit.id(),
                hit.title(),
                named > 0 ? null : SearchExcerpt.of(terms, hit.description()),
                hit.spaceName(),
                hit.author(),
                hit.at(),
                Poll.address(hit.id()),
                Math.max(SAID, named));
    }
}
