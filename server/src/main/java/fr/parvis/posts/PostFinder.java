package fr.parvis.posts;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.SearchExcerpt;
import fr.parvis.platform.SearchTerms;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds publications by their title and by what they say, among those that one sees; archived spaces are left out.
@Component
class PostFinder implements Finder {
    private static final double SAID = 0.58;

    private final PostFinderStore store;
    private final Clock clock;

    PostFinder(PostFinderStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "posts";
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

    private static Found found(SearchTerms terms, PostFinderStore.Hit hit) {
        var named = terms.score(hit.title());
        return new Found(
                hit.id(),
                hit.title(),
                named > 0 ? null : SearchExcerpt.of(terms, hit.words()),
                hit.spaceName(),
                hit.author(),
                hit.at(),
                Post.address(hit.id()),
                Math.max(SAID, named));
    }
}
