package fr.parvis.chat.previews;

import fr.parvis.outbound.PublicReader.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What a page says of itself: text alone is kept of it.
///
/// @param picture where the picture is that stands for it
record LinkedPage(
        String title,
        @Nullable String description,
        @Nullable String site,
        @Nullable URI picture) {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    /// Nothing where it has no title.
    static Optional<LinkedPage> of(Answer answer) {
        var page = parse(answer);
        var title = words(first(page, "meta[property=og:title]", "meta[name=twitter:title]"), 200);
        if (title == null) {
            title = words(page.title(), 200);
        }
        if (title == null) {
            return Optional.empty();
        }
        var description = first(
                page, "meta[property=og:description]", "meta[name=description]", "meta[name=twitter:description]");
        return Optional.of(new LinkedPage(
                title,
                words(description, 300),
                words(first(page, "meta[property=og:site_name]"), 80),
                picture(answer.address(), first(page, "meta[property=og:image]", "meta[name=twitter:image]"))));
    }

    private static Document parse(Answer answer) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(answer.bytes()),
                    answer.charset(),
                    answer.address().toString());
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    private static String first(Document page, String... selectors) {
        for (var selector : selectors) {
            var found = page.selectFirst(selector);
            if (found != null && !found.attr("content").isBlank()) {
                return found.attr("content");
            }
        }
        return "";
    }

    private static @Nullable String words(String text, int most) {
        var line = UNSEEN.matcher(text.replaceAll("\\s+", " ")).replaceAll("").strip();
        if (line.codePointCount(0, line.length()) > most) {
            line = line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
        }
        return line.isEmpty() ? null : line;
    }

    private static @Nullable URI picture(URI page, String address) {
        try {
            return address.isBlank() ? null : page.resolve(address.strip());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
