package fr.parvis.spaces;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.SearchTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds spaces by name: those one is in, and those listed for who belongs to their authority; a secret one only for
/// its members. A space has no author and no date: asked for by one of them, none is found.
@Component
class SpaceFinder implements Finder {
    /// With fewer answers than this, one looks for what may have been meant.
    private static final int LITTLE = 3;

    private static final double HELD = 0.6;

    private final SpaceFinderStore store;

    SpaceFinder(SpaceFinderStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "spaces";
    }

    @Override
    public List<Found> find(Actor actor, Wanted wanted) {
        var terms = SearchTerms.of(wanted.words());
        var dated = wanted.from() != null || wanted.until() != null || wanted.authorId() != null;
        if (dated || wanted.spaceId() != null || terms.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (var hit : store.named(actor.personId(), terms.patterns(), wanted.limit())) {
            found.add(found(hit, Math.max(HELD, terms.score(hit.name()))));
        }
        if (found.size() < Math.min(LITTLE, wanted.limit()) && terms.correctable()) {
            var known = new HashSet<>(found.stream().map(Found::id).toList());
            store.nearlyNamed(actor.personId(), terms.texts()).stream()
                    .filter(hit -> !known.contains(hit.id()))
                    .map(hit -> found(hit, terms.score(hit.name())))
                    .filter(hit -> hit.score() > 0)
                    .forEach(found::add);
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::score).reversed().thenComparing(Found::title))
                .limit(wanted.limit())
                .toList();
    }

    private static Found found(SpaceFinderStore.Hit hit, double score) {
        return new Found(
                hit.id(),
                hit.name(),
                hit.organisationName(),
                null,
                null,
                null,
                "/espaces/" + hit.organisationSlug() + "/" + hit.slug(),
                score);
    }
}
