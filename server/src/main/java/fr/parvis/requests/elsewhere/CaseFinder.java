package fr.parvis.requests.elsewhere;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.SearchTerms;
import fr.parvis.requests.cases.Case;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds requests by their title and their number: one's own, those of the queues that one answers for, and those where
/// one was named. Their author is who asked. Trials are found nowhere; archived spaces are left out.
@Component
class CaseFinder implements Finder {
    private static final double HELD = 0.6;

    private final CaseFinderStore store;
    private final Absences absences;

    CaseFinder(CaseFinderStore store, Absences absences) {
        this.store = store;
        this.absences = absences;
    }

    @Override
    public String kind() {
        return "requests";
    }

    @Override
    public List<Found> find(Actor actor, Wanted wanted) {
        var terms = SearchTerms.of(wanted.words());
        if (terms.isEmpty()) {
            return List.of();
        }
        return store.find(actor.personId(), absences.today(), terms.patterns(), wanted).stream()
                .map(hit -> found(terms, hit))
                .sorted(Comparator.comparing(Found::score).reversed())
                .toList();
    }

    private static Found found(SearchTerms terms, CaseFinderStore.Hit hit) {
        var named = Math.max(terms.score(hit.title()), terms.score(hit.number()));
        return new Found(
                hit.id(),
                hit.title() + ", n° " + hit.number(),
                null,
                hit.spaceName(),
                hit.requester(),
                hit.openedAt(),
                Case.address(hit.id()),
                Math.max(HELD, named));
    }
}
