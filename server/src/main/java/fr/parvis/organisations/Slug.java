package fr.parvis.organisations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The part of an address made from a name: lower case, without accents, words joined by hyphens.
public final class Slug {
    private Slug() {}

    public static String of(String name, int longest) {
        var plain = Normalizer.normalize(
                        name.replace("œ", "oe")
                                .replace("Œ", "OE")
                                .replace("æ", "ae")
                                .replace("Æ", "AE"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut =
                plain.length() <= longest ? plain : plain.substring(0, longest).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "n" : cut;
    }

    /// The first of `name`, `name-2`, `name-3`… that is not taken.
    public static String free(String slug, Predicate<String> taken) {
        return free(slug, taken, UnaryOperator.identity());
    }

    /// @param shape what the free one is put into
    public static String free(String slug, Predicate<String> taken, UnaryOperator<String> shape) {
        var free = slug;
        for (int number = 2; taken.test(free); number++) {
            free = slug + "-" + number;
        }
        return shape.apply(free);
    }
}
