package fr.parvis.documents;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks in a text for what is most likely personal: social security numbers (NIR, with its key of two digits: 97 less
/// the remainder of the thirteen before by 97), account numbers (ISO 13616, remainder 1 by 97), lists of names with
/// dates of birth. It reads each sign a bounded number of times, whatever the text.
final class PersonalDataDetector {
    private static final int LONGEST_NUMBER = 34;
    private static final int WITH_WORD = 3;
    private static final int WITHOUT_WORD = 5;
    private static final int GENERATION = 15;
    private static final int LONGEST_LINE = 400;

    /// Lengths of the account numbers one meets here; those of other countries are left alone.
    private static final Map<String, Integer> IBAN_LENGTHS = Map.ofEntries(
            Map.entry("FR", 27),
            Map.entry("MC", 27),
            Map.entry("BE", 16),
            Map.entry("LU", 20),
            Map.entry("DE", 22),
            Map.entry("CH", 21),
            Map.entry("IT", 27),
            Map.entry("ES", 24),
            Map.entry("PT", 25),
            Map.entry("NL", 18),
            Map.entry("GB", 22),
            Map.entry("PL", 28));

    private static final Pattern BIRTH =
            Pattern.compile("naissance|\\bnée? le\\b|\\bné\\(e\\)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE = Pattern.compile("\\b([0-3]?\\d)[/.-]([01]?\\d)[/.-]((?:19|20)\\d\\d)\\b");
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}'’-]{1,40}");

    private PersonalDataDetector() {}

    /// @param year the present one: nobody is born after it
    static Set<PersonalDataKind> look(String text, int year) {
        var found = EnumSet.noneOf(PersonalDataKind.class);
        for (var start = 0; start < text.length(); start++) {
            if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
                continue;
            }
            var first = text.charAt(start);
            if (first >= '1' && first <= '8' && isNir(run(text, start, 15))) {
                found.add(PersonalDataKind.NIR);
            } else if (first >= 'A' && first <= 'Z' && isIban(text, start)) {
                found.add(PersonalDataKind.IBAN);
            }
        }
        if (listsBirths(text, year)) {
            found.add(PersonalDataKind.BIRTH_DATES);
        }
        return found;
    }

    /// As many letters and digits from there, groups of them parted by one space, dot or hyphen; null where there are
    /// fewer, or more.
    private static @Nullable String run(String text, int start, int length) {
        var signs = new StringBuilder(length);
        var at = start;
        var parted = false;
        while (at < text.length() && signs.length() < length && at - start < 2 * LONGEST_NUMBER) {
            var sign = text.charAt(at++);
            if (sign < 128 && Character.isLetterOrDigit(sign)) {
                signs.append(sign);
                parted = false;
            } else if (!parted && " \u00a0\u202f.-".indexOf(sign) >= 0) {
                parted = true;
            } else {
                return null;
            }
        }
        var goesOn = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        return signs.length() == length && !parted && !goesOn ? signs.toString().toUpperCase(Locale.ROOT) : null;
    }

    private static boolean isNir(@Nullable String signs) {
        if (signs == null || !signs.matches("[1-478]\\d{4}(\\d\\d|2[AB])\\d{8}")) {
            return false;
        }
        var month = Integer.parseInt(signs.substring(3, 5));
        if (month < 1 || month > 12 && month < 20) {
            return false;
        }
        var number = Long.parseLong(signs.substring(0, 13).replace("2A", "19").replace("2B", "18"));
        return 97 - number % 97 == Long.parseLong(signs.substring(13));
    }

    private static boolean isIban(String text, int start) {
        if (start + 2 > text.length()) {
            return false;
        }
        var length = IBAN_LENGTHS.get(text.substring(start, start + 2));
        var signs = length == null ? null : run(text, start, length);
        if (signs == null || !Character.isDigit(signs.charAt(2)) || !Character.isDigit(signs.charAt(3))) {
            return false;
        }
        var digits = new StringBuilder(2 * LONGEST_NUMBER);
        (signs.substring(4) + signs.substring(0, 4)).chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);
    }

    /// Lines with a name and a date: three where births are spoken of, five of different years long ago elsewhere.
    private static boolean listsBirths(String text, int year) {
        var spoken = BIRTH.matcher(text).find();
        var lines = 0;
        var years = new HashSet<Integer>();
        for (var line : (Iterable<String>) text.lines()::iterator) {
            var born = bornIn(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
            if (born > 0 && born <= (spoken ? year : year - GENERATION)) {
                lines++;
                years.add(born);
            }
        }
        return spoken ? lines >= WITH_WORD : lines >= WITHOUT_WORD && years.size() >= WITHOUT_WORD;
    }

    /// The year of the only date of a line that has at least two names as well; 0 where there is none.
    private static int bornIn(String line) {
        var date = DATE.matcher(line);
        if (!date.find()) {
            return 0;
        }
        var born = Integer.parseInt(date.group(3));
        var real = Integer.parseInt(date.group(1)) <= 31 && Integer.parseInt(date.group(2)) <= 12;
        if (!real || date.find() || NAME.matcher(line).results().limit(2).count() < 2) {
            return 0;
        }
        return born;
    }
}
