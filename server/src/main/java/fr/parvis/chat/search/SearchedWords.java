package fr.parvis.chat.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is looked for, word by word.
final class SearchedWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final int MOST = 8;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_WORD = 40;

    private SearchedWords() {}

    static List<String> in(String text) {
        var start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return Arrays.stream(BETWEEN.split(start))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .limit(MOST)
                .toList();
    }

    /// A query of PostgreSQL's: each word by one of its stems.
    ///
    /// @param stems for each word those that will do; none of them empty
    /// @param unfinished whether the last word may go on
    static String query(List<List<String>> stems, boolean unfinished) {
        var words = new StringBuilder();
        for (var word = 0; word < stems.size(); word++) {
            var end = unfinished && word == stems.size() - 1 ? ":*" : "";
            words.append(word == 0 ? "" : " & ")
                    .append(stems.get(word).stream()
                            .map(stem -> quoted(stem) + (stem.length() < 3 ? "" : end))
                            .collect(Collectors.joining(" | ", "(", ")")));
        }
        return words.toString();
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /// Whether one word is the other but for a slip: letters missing, added, changed or swapped, one in a short word
    /// and two in a longer one.
    static boolean isSlip(String typed, String word) {
        var most = typed.length() <= 5 ? 1 : 2;
        if (Math.abs(typed.length() - word.length()) > most) {
            return false;
        }
        var before = new int[word.length() + 1];
        var last = new int[word.length() + 1];
        var now = new int[word.length() + 1];
        Arrays.setAll(last, place -> place);
        for (var i = 1; i <= typed.length(); i++) {
            now[0] = i;
            for (var j = 1; j <= word.length(); j++) {
                var same = typed.charAt(i - 1) == word.charAt(j - 1);
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[word.length()] <= most;
    }
}
