package fr.parvis.search;

import fr.parvis.platform.Finder.Found;
import fr.parvis.platform.SearchTerms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer of the search. What stands between U+0001 and U+0002 is what answers the words; all of it is text.
///
/// @param title plain
/// @param marked the title with what answers
/// @param excerpt where else the words stand, or what tells it from others
/// @param documentKind what the document is described as: `QUOTE`, `MINUTES`
/// @param address the path of its page
public record FoundView(
        String kind,
        UUID id,
        String title,
        String marked,
        @Nullable String excerpt,
        @Nullable String spaceName,
        @Nullable String authorName,
        @Nullable Instant at,
        @Nullable String documentKind,
        String address,
        double score) {

    static FoundView of(String kind, Found found, SearchTerms terms) {
        return new FoundView(
                kind,
                found.id(),
                found.title(),
                terms.marked(found.title()),
                found.excerpt(),
                found.spaceName(),
                found.authorName(),
                found.at(),
                found.documentKind(),
                found.address(),
                found.score());
    }
}
