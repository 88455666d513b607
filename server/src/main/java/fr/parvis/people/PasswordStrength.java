package fr.parvis.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How many bits a password is worth (CNIL, délibération 2022-100): 50 where failures delay, as they do here.
///
/// Words, names, dates, keyboard rows and common passwords count for what guessing them costs (zxcvbn, with French
/// ones added). What is left counts by the alphabet it uses, and a run of letters that could be a word of any
/// language by 2.6 bits a letter.
///
/// @param bits what it is worth
/// @param advice what would help most
public record PasswordStrength(int bits, Advice advice) {
    public static final int WANTED_BITS = 50;

    private static final int LONGEST_ESTIMATED = 72;
    private static final double BITS_OF_A_WORDS_LETTER = 2.6;
    private static final Pattern WORD_LIKE = Pattern.compile("\\p{L}?\\p{Ll}{3,}|\\p{Lu}{4,}");
    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    /// What the person is told.
    public enum Advice {
        NONE,
        /// It is too short.
        LONGER,
        /// It is among the passwords that everybody tries first.
        COMMON,
        /// It is made of the person's own name, address or authority.
        PERSONAL,
        /// A date, a row of keys, a repetition.
        PREDICTABLE
    }

    public boolean sufficient() {
        return bits >= WANTED_BITS;
    }

    static PasswordStrength of(String password, Collection<String> known) {
        var head = password.substring(0, Math.min(password.length(), LONGEST_ESTIMATED));
        var measured = ESTIMATOR.measure(head, words(known));
        double bits = 0;
        for (Match match : measured.getSequence()) {
            bits += "bruteforce".equals(match.pattern.value())
                    ? unknownBits(match.token.toString(), head)
                    : log2(match.guesses);
        }
        var rounded = (int) Math.floor(bits);
        return new PasswordStrength(
                rounded, rounded >= WANTED_BITS ? Advice.NONE : advice(measured.getSequence(), head));
    }

    private static List<String> words(Collection<String> known) {
        var words = new ArrayList<>(CommonPasswords.WORDS);
        for (String each : known) {
            for (String word : each.toLowerCase(Locale.FRENCH).split("[^\\p{L}\\p{N}]+")) {
                if (word.length() > 2) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static double unknownBits(String token, String password) {
        var words = WORD_LIKE.matcher(token);
        int letters = 0;
        while (words.find()) {
            letters += words.end() - words.start();
        }
        return letters * BITS_OF_A_WORDS_LETTER + (token.length() - letters) * log2(alphabet(password));
    }

    private static int alphabet(String password) {
        int size = 0;
        size += password.chars().anyMatch(Character::isLowerCase) ? 26 : 0;
        size += password.chars().anyMatch(Character::isUpperCase) ? 26 : 0;
        size += password.chars().anyMatch(Character::isDigit) ? 10 : 0;
        size += password.chars().anyMatch(each -> !Character.isLetterOrDigit(each)) ? 32 : 0;
        return Math.max(size, 2);
    }

    private static Advice advice(List<Match> sequence, String password) {
        var longest = sequence.stream().max((one, other) -> Integer.compare(one.tokenLength(), other.tokenLength()));
        if (longest.isEmpty()
                || password.length() < 8
                        && "bruteforce".equals(longest.get().pattern.value())) {
            return Advice.LONGER;
        }
        return switch (longest.get().pattern.value()) {
            case "dictionary" ->
                "user_inputs".equals(longest.get().dictionaryName) ? personal(longest.get()) : Advice.COMMON;
            case "bruteforce" -> Advice.LONGER;
            default -> Advice.PREDICTABLE;
        };
    }

    private static Advice personal(Match match) {
        return CommonPasswords.WORDS.contains(String.valueOf(match.matchedWord)) ? Advice.COMMON : Advice.PERSONAL;
    }

    private static double log2(double value) {
        return Math.log(Math.max(value, 1)) / Math.log(2);
    }
}
