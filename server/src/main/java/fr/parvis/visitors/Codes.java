package fr.parvis.visitors;

import fr.parvis.people.Token;
import java.text.Normalizer;
import java.util.Locale;

/// Public addresses that can be said aloud and printed: the words of the title, and six characters so that no two are
/// the same. They are no secret.
public final class Codes {
    private static final int LONGEST = 40;

    private Codes() {}

    /// @param otherwise where the title has no letters
    public static String of(String title, String otherwise) {
        var bare = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-");
        var words = (bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare).replaceAll("^-+|-+$", "");
        var chance = Token.printed().text().replace("-", "").substring(0, 6).toLowerCase(Locale.ROOT);
        return (words.isEmpty() ? otherwise : words) + "-" + chance;
    }
}
