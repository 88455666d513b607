package fr.parvis.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/// A secret of 256 random bits, of which only the SHA-256 is kept.
public record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PRINTED_LENGTH = 16;

    public static Token random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// A secret to be printed and typed: 80 bits in an alphabet without look-alikes, in groups of four.
    public static Token printed() {
        var code = new StringBuilder();
        for (int each = 0; each < PRINTED_LENGTH; each++) {
            code.append(each > 0 && each % 4 == 0 ? "-" : "")
                    .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Token(code.toString());
    }

    /// The same, from bits that are random already.
    ///
    /// @param random 16 bytes at least
    public static Token printed(byte[] random) {
        var code = new StringBuilder();
        for (int each = 0; each < PRINTED_LENGTH; each++) {
            code.append(each > 0 && each % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random[each] & 31));
        }
        return new Token(code.toString());
    }

    /// What somebody typed: case, blanks and hyphens do not count in a printed code, and O, I and L are the digits
    /// they look like.
    public static Token typed(String text) {
        var bare = text.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
        if (bare.length() != PRINTED_LENGTH) {
            return new Token(text.strip());
        }
        return new Token(
                bare.replace('O', '0').replace('I', '1').replace('L', '1').replaceAll("(.{4})(?!$)", "$1-"));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
