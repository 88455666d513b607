package fr.parvis.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words as a French reader compares them.
final class FrenchWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Set<String> ELIDED =
            Set.of("c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

    private FrenchWords() {}

    /// Without case, accents, ligatures.
    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace('’', '\'');
    }

    /// Folded, without what elision leaves before an apostrophe.
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (var piece : SEPARATORS.split(fold(text))) {
            var parts = piece.split("'+");
            for (int at = 0; at < parts.length; at++) {
                var elided = at < parts.length - 1 && ELIDED.contains(parts[at]);
                if (!parts[at].isEmpty() && !elided) {
                    words.add(parts[at]);
                }
            }
        }
        return words;
    }

    /// What the plural, the singular, the feminine of a folded word have in common at their beginning: *toitur* of
    /// *toitures*, *municipa* of *municipaux*, *trava* of *travail*. A beginning, and not a root: names are looked
    /// for by their letters.
    static String stem(String word) {
        if (word.length() < 4 || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        var stem = withoutPlural(word);
        if (stem.length() >= 6 && stem.endsWith("ail")) {
            return stem.substring(0, stem.length() - 2);
        }
        if (stem.length() >= 5 && stem.endsWith("e")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() >= 5 && stem.endsWith("al")) {
            return stem.substring(0, stem.length() - 1);
        }
        var last = stem.length() - 1;
        return stem.length() >= 5 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }

    private static String withoutPlural(String word) {
        int length = word.length();
        if (length >= 5 && word.endsWith("aux") && !word.endsWith("eaux")) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("x") || word.endsWith("s") && !word.endsWith("ss")) {
            return word.substring(0, length - 1);
        }
        return word;
    }
}
