package fr.parvis.people;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed into a search, as patterns for `like`: every word has to be found, `%` and `_` are ordinary
/// characters.
final class SearchWords {
    private static final int LONGEST = 200;
    private static final int WORDS = 6;

    private SearchWords() {}

    static List<String> patterns(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        return Arrays.stream(typed.strip()
                        .substring(0, Math.min(typed.strip().length(), LONGEST))
                        .split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .map(word -> "%"
                        + word.replace("\u0000", "")
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_") + "%")
                .toList();
    }
}
