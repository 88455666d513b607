package fr.parvis.calls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.SearchExcerpt;
import fr.parvis.platform.SearchTerms;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds calls by their title and their rules, never by what was brought to them: the jury would learn from it what it
/// is not to know. Drafts and archived spaces are left out.
@Component
class CallFinder implements Finder {
    private static final double SAID = 0.58;

    private final CallFinderStore store;

    CallFinder(CallFinderStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "calls";
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

    private static Found found(SearchTerms terms, CallFinderStore.Hit hit) {
        var named = terms.score(hit.title());
        return new Found(
                hit.id(),
                hit.title(),
                named > 0 ? null : SearchExcerpt.of(terms, hit.rules()),
                hit.spaceName(),
                hit.author(),
                hit.at(),
                Call.address(hit.id()),
                Math.max(SAID, named));
    }
}
