package fr.parvis.people;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.SearchTerms;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds people by name and by post, among those that the actor's directory holds: none for a guest, who has no
/// directory. A person has no author and no date: asked for by one of them, nobody is found.
@Component
class PersonFinder implements Finder {
    /// With fewer answers than this, one looks for what may have been meant.
    private static final int LITTLE = 3;

    private static final double HELD = 0.6;

    private final PersonFinderStore store;
    private final Clock clock;

    PersonFinder(PersonFinderStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public List<Found> find(Actor actor, Wanted wanted) {
        var terms = SearchTerms.of(wanted.words());
        var dated = wanted.from() != null || wanted.until() != null || wanted.authorId() != null;
        if (actor.guest() || dated || terms.isEmpty()) {
            return List.of();
        }
        var at = clock.instant();
        var found =
                store
                        .named(actor.personId(), terms.patterns(), terms.texts(), wanted.spaceId(), wanted.limit(), at)
                        .stream()
                        .map(hit -> found(terms, hit, Math.max(HELD, score(terms, hit))))
                        .toList();
        if (found.size() >= Math.min(LITTLE, wanted.limit()) || !terms.correctable()) {
            return sorted(found.stream(), wanted.limit());
        }
        var near = store.nearlyNamed(actor.personId(), terms.texts(), wanted.spaceId(), at).stream()
                .map(hit -> found(terms, hit, score(terms, hit)))
                .filter(hit -> hit.score() > 0);
        return sorted(Stream.concat(found.stream(), near), wanted.limit());
    }

    private static List<Found> sorted(Stream<Found> found, int limit) {
        return found.collect(Collectors.toMap(Found::id, hit -> hit, (held, _) -> held)).values().stream()
                .sorted(Comparator.comparing(Found::score)
                        .reversed()
                        .thenComparing(Found::title)
                        .thenComparing(Found::id))
                .limit(limit)
                .toList();
    }

    /// By the name; a post is a text beside it.
    private static double score(SearchTerms terms, PersonFinderStore.Hit hit) {
        var named = Math.max(terms.score(hit.name()), terms.score(hit.familyName()));
        return named > 0 ? named : Math.min(HELD, terms.score(hit.name() + " " + hit.post()));
    }

    private static Found found(SearchTerms terms, PersonFinderStore.Hit hit, double score) {
        var about = Stream.of(hit.post(), hit.organisationName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Found(
                hit.id(),
                hit.name(),
                about.isEmpty() ? null : terms.marked(about),
                null,
                null,
                null,
                "/annuaire/" + hit.id(),
                score);
    }
}
