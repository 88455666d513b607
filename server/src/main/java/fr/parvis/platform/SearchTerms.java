package fr.parvis.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What somebody typed into the one search, read as French: neither case nor accents count, *l’école* is *école*,
/// *toitures* is *toiture*. Every term has to be found. Signs separate words and mean nothing: not `%`, nor quotes.
///
/// @param terms in the order typed, 8 at most; none when nothing was typed that can be looked for
public record SearchTerms(List<Term> terms) {
    /// More characters than this are refused by the search.
    public static final int LONGEST = 200;

    private static final int MOST = 8;
    private static final double BEGINS = 1;
    private static final double INSIDE = 0.6;
    private static final double NEARLY = 0.25;

    /// Slips in one word, at most.
    private static final int MANY = 3;

    /// Words that say nothing of what is looked for, left out where others are there.
    private static final Set<String> EMPTY =
            Set.of("a au aux d de des dans du en et l la le les ou par pour sur un une".split(" "));

    /// @param text folded
    /// @param stem what its other forms (plural, feminine) begin with as well; the text itself where it has none
    public record Term(String text, String stem) {}

    public static SearchTerms of(String typed) {
        var words = FrenchWords.split(typed);
        var telling = kept(words, word -> !EMPTY.contains(word));
        var chosen = telling.isEmpty() ? words : telling;
        if (chosen.stream().allMatch(word -> word.length() < 2)) {
            return new SearchTerms(List.of());
        }
        return new SearchTerms(chosen.stream()
                .limit(MOST)
                .map(word -> new Term(word, FrenchWords.stem(word)))
                .toList());
    }

    private static List<String> kept(List<String> words, Predicate<String> wanted) {
        return words.stream().filter(wanted).toList();
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /// How well a title answers, for [Finder.Found#score]: 1 when it begins with what was typed, at least 0.6 when
    /// it holds it, less than 0.5 where a word had to be corrected, 0 when a term is missing.
    public double score(String title) {
        if (terms.isEmpty()) {
            return 0;
        }
        var words = FrenchWords.split(title);
        double sum = 0;
        boolean corrected = false;
        for (var term : terms) {
            var fit = fit(term, words);
            if (fit == 0) {
                return 0;
            }
            corrected |= fit < 0.5;
            sum += fit;
        }
        var mean = sum / terms.size();
        if (corrected) {
            return NEARLY + 0.2 * mean;
        }
        var typed = String.join(" ", terms.stream().map(Term::text).toList());
        var told = String.join(" ", kept(words, word -> !EMPTY.contains(word)));
        if (told.startsWith(typed)) {
            return BEGINS;
        }
        var first =
                !words.isEmpty() && words.getFirst().startsWith(terms.getFirst().stem()) ? 0.1 : 0;
        return INSIDE + 0.25 * mean + first;
    }

    private static double fit(Term term, List<String> words) {
        double best = 0;
        for (var word : words) {
            best = Math.max(best, fit(term, word));
        }
        return best;
    }

    /// From 0.5 on, the word holds the term; below, the term was mistyped.
    private static double fit(Term term, String word) {
        if (word.equals(term.text())) {
            return 1;
        }
        if (word.startsWith(term.text())) {
            return 0.9;
        }
        if (word.startsWith(term.stem())) {
            return 0.8;
        }
        if (word.contains(term.stem())) {
            return 0.6;
        }
        var slips = slips(term.text(), word);
        return slips > MANY ? 0 : 0.5 - 0.1 * slips;
    }

    /// Whether one may have been typed for the other: one slip in a word of 4 letters, two from 6 on, three from 12
    /// on. Figures are never corrected.
    public static boolean nearly(String typed, String word) {
        return slips(typed, word) <= MANY;
    }

    /// How many, as far as they can be made good; more than [#MANY] beyond.
    private static int slips(String typed, String word) {
        if (typed.length() < 4 || word.length() < 3 || !typed.chars().allMatch(Character::isLetter)) {
            return MANY + 1;
        }
        int allowed = typed.length() < 6 ? 1 : typed.length() < 12 ? 2 : MANY;
        if (Math.abs(typed.length() - word.length()) <= allowed) {
            int slips = Slips.between(typed, word);
            if (slips <= allowed) {
                return Math.max(1, slips);
            }
        }
        var stem = FrenchWords.stem(typed);
        if (stem.length() < 5 || stem.length() == typed.length()) {
            return MANY + 1;
        }
        int slips = Slips.between(stem, FrenchWords.stem(word));
        return slips <= Math.max(1, allowed - 1) ? Math.max(1, slips) : MANY + 1;
    }

    /// A text with U+0001 and U+0002 around what answers: the letters typed, or the whole word where another form of
    /// it was.
    public String marked(String text) {
        var marked = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int end = at;
            boolean letters = Character.isLetterOrDigit(text.charAt(at));
            while (end < text.length() && sameRun(text, end, letters)) {
                end++;
            }
            marked.append(letters ? markedWord(text.substring(at, end)) : text.substring(at, end));
            at = end;
        }
        return marked.toString();
    }

    private static boolean sameRun(String text, int at, boolean letters) {
        var letter = text.charAt(at);
        var combining = Character.getType(letter) == Character.NON_SPACING_MARK;
        return (Character.isLetterOrDigit(letter) || combining) == letters;
    }

    private String markedWord(String word) {
        var folded = FrenchWords.fold(word);
        List<String> begun = new ArrayList<>();
        for (var term : terms) {
            if (folded.startsWith(term.text())) {
                begun.add(term.text());
            } else if (folded.startsWith(term.stem())
                    || term.text().length() > 2 && folded.contains(term.text())
                    || nearly(term.text(), folded)) {
                return '\u0001' + word + '\u0002';
            }
        }
        if (begun.isEmpty()) {
            return word;
        }
        int letters = begun.stream().mapToInt(String::length).max().orElseThrow();
        if (folded.length() != word.length() || letters >= word.length()) {
            return '\u0001' + word + '\u0002';
        }
        return '\u0001' + word.substring(0, letters) + '\u0002' + word.substring(letters);
    }

    /// Every term as a pattern for `like`, of what its forms have in common; `%` and `_` cannot occur in it.
    public String[] patterns() {
        return terms.stream().map(term -> "%" + term.stem() + "%").toArray(String[]::new);
    }

    /// Every term as typed.
    public String[] texts() {
        return terms.stream().map(Term::text).toArray(String[]::new);
    }

    /// Whether a slip in it could be made good.
    public boolean correctable() {
        return terms.stream().anyMatch(SearchTerms::correctable);
    }

    /// Figures and short words are not.
    public static boolean correctable(Term term) {
        return term.text().length() >= 4 && term.text().chars().allMatch(Character::isLetter);
    }

    @Override
    public String toString() {
        return Arrays.toString(texts());
    }
}
