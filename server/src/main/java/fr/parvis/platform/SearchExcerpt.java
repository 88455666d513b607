package fr.parvis.platform;

/// The part of a text in which the words that were looked for stand, marked as [SearchTerms#marked] does.
public final class SearchExcerpt {
    private static final int BEFORE = 70;
    private static final int LENGTH = 220;

    private SearchExcerpt() {}

    /// One line; the beginning where the words stand in it in no form that is known here.
    public static String of(SearchTerms terms, String text) {
        int at = Math.max(0, first(terms, text));
        int start = at <= BEFORE ? 0 : beginningOfWord(text, at - BEFORE);
        int end = Math.min(text.length(), start + LENGTH);
        while (end < text.length() && end > start + LENGTH / 2 && Character.isLetterOrDigit(text.charAt(end))) {
            end--;
        }
        var line = text.substring(start, end).replaceAll("\\s+", " ").strip();
        return (start > 0 ? "… " : "") + terms.marked(line) + (end < text.length() ? " …" : "");
    }

    private static int beginningOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return Math.min(at, from + 20);
    }

    /// Where the first word stands that is one of those looked for; -1 for nowhere.
    private static int first(SearchTerms terms, String text) {
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at && isOne(terms, text.substring(at, end))) {
                return at;
            }
            at = end + 1;
        }
        return -1;
    }

    private static boolean isOne(SearchTerms terms, String word) {
        var letter = FrenchWords.fold(word.substring(0, 1));
        String folded = null;
        for (var term : terms.terms()) {
            if (!term.stem().isEmpty() && letter.charAt(0) == term.stem().charAt(0)) {
                folded = folded == null ? FrenchWords.fold(word) : folded;
                if (folded.startsWith(term.stem())) {
                    return true;
                }
            }
        }
        return false;
    }
}
