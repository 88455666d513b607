package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.SearchExcerpt;
import fr.parvis.platform.SearchTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds folders and documents by name, then documents by what they say, over all the spaces of a person, archived ones
/// left out.
@Component
class DocumentFinder implements Finder {
    /// With fewer answers than this, one looks for what may have been meant.
    private static final int LITTLE = 3;

    private static final int CORRECTIONS = 5;
    private static final double HELD = 0.6;
    private static final double SAID = 0.55;

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparing(Found::score).thenComparing(Found::at).reversed();

    private final SearchStore store;
    private final ContentSearchStore contents;
    private final PersonalData personalData;

    DocumentFinder(SearchStore store, ContentSearchStore contents, PersonalData personalData) {
        this.store = store;
        this.contents = contents;
        this.personalData = personalData;
    }

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public boolean findsDocuments() {
        return true;
    }

    @Override
    public List<Found> find(Actor actor, Wanted wanted) {
        var terms = SearchTerms.of(wanted.words());
        if (terms.isEmpty()) {
            return List.of();
        }
        var asTyped = terms.terms().stream().map(term -> List.of(term.stem())).toList();
        List<Found> found = new ArrayList<>();
        for (var hit : store.search(actor.personId(), terms.texts(), asTyped, wanted)) {
            found.add(found(hit, Math.max(HELD, terms.score(hit.name()))));
        }
        if (found.size() < wanted.limit()) {
            found.addAll(saying(actor, terms, wanted, found));
        }
        if (found.size() < Math.min(LITTLE, wanted.limit()) && terms.correctable()) {
            found.addAll(corrected(actor, terms, wanted, found));
        }
        return found.stream().sorted(BEST_FIRST).limit(wanted.limit()).toList();
    }

    /// Those whose contents hold the words: they come after those whose names do.
    private List<Found> saying(Actor actor, SearchTerms terms, Wanted wanted, List<Found> known) {
        var unfinished =
                !Character.isWhitespace(wanted.words().charAt(wanted.words().length() - 1));
        var question = contents.question(terms.texts(), unfinished);
        if (question.isEmpty()) {
            return List.of();
        }
        var ids = new HashSet<>(known.stream().map(Found::id).toList());
        var hits = contents.search(actor.personId(), question.get(), wanted);
        // A guest who may not open it is not told what it says either.
        ids.addAll(personalData.withheld(
                actor, hits.stream().map(ContentSearchStore.Said::id).toList()));
        return hits.stream()
                .filter(hit -> !ids.contains(hit.id()))
                .map(hit -> new Found(
                        hit.id(),
                        hit.name(),
                        SearchExcerpt.of(terms, hit.text()),
                        hit.spaceName(),
                        hit.changedBy(),
                        hit.changedAt(),
                        hit.documentKind(),
                        "/d/" + hit.id(),
                        SAID))
                .toList();
    }

    private List<Found> corrected(Actor actor, SearchTerms terms, Wanted wanted, List<Found> known) {
        List<List<String>> meant = new ArrayList<>();
        boolean changed = false;
        for (var term : terms.terms()) {
            List<String> words = new ArrayList<>(List.of(term.stem()));
            if (SearchTerms.correctable(term)) {
                var like = store.wordsLike(term.text()).stream()
                        .filter(word -> SearchTerms.nearly(term.text(), word))
                        .limit(CORRECTIONS)
                        .sorted(Comparator.comparingInt(String::length))
                        .toList();
                for (var word : like) {
                    // *délibérations* stands in no name where *délibération* does not.
                    if (words.stream().noneMatch(word::contains)) {
                        words.add(word);
                    }
                }
            }
            changed |= words.size() > 1;
            meant.add(words);
        }
        if (!changed) {
            return List.of();
        }
        var ids = new HashSet<>(known.stream().map(Found::id).toList());
        return store.search(actor.personId(), terms.texts(), meant, wanted).stream()
                .filter(hit -> !ids.contains(hit.id()))
                .map(hit -> found(hit, terms.score(hit.name())))
                .filter(hit -> hit.score() > 0)
                .toList();
    }

    private static Found found(SearchStore.Hit hit, double score) {
        var place = hit.folder() == null ? hit.spaceName() : hit.spaceName() + " · " + hit.folder();
        return new Found(
                hit.id(),
                hit.name(),
                null,
                place,
                hit.changedBy(),
                hit.changedAt(),
                hit.documentKind(),
                "/d/" + hit.id(),
                score);
    }
}
