package fr.parvis.spaces;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/// Addresses made from names. A secret space's carries random letters, so that it never stands in the way of
/// another and no refusal or suffix betrays it (ADR 0060).
final class Slugs {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LONGEST = 60;

    private Slugs() {}

    static String of(String name) {
        var plain = Normalizer.normalize(
                        name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        var slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "espace" : slug;
    }

    static String secret(String name) {
        var letters = new StringBuilder(of(name)).append('-');
        for (int i = 0; i < 8; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
