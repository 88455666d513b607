package fr.parvis.scans;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name proposed for a scan: the date that it bears, or else that of its coming, and its first words that mean
/// something.
final class ScanName {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b([0-3]?[0-9])(?:er)?\\s+(" + String.join("|", MONTHS)
                    + "|fevrier|aout|decembre)\\s+((?:19|20)[0-9]{2})\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FIGURES =
            Pattern.compile("\\b([0-3]?[0-9])[/.]([01]?[0-9])[/.]((?:19|20)[0-9]{2})\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final int LONGEST = 60;
    private static final int FEWEST_LETTERS = 8;

    private ScanName() {}

    /// @param name as the machine called it, whose ending stays
    /// @param text how its content begins; empty where nothing was recognised
    static String suggested(String name, String text, Instant cameAt) {
        var came = cameAt.atZone(ZONE).toLocalDate();
        var date = written(text)
                .or(() -> figures(text))
                .filter(day -> !day.isAfter(came))
                .orElse(came);
        return date + " " + about(text).orElse("Scan") + ending(name);
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 6 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
    }

    private static Optional<LocalDate> written(String text) {
        var found = WRITTEN.matcher(text);
        return found.find() ? date(found.group(3), month(found.group(2)), found.group(1)) : Optional.empty();
    }

    private static int month(String word) {
        var bare = bare(word);
        for (var month = 0; month < MONTHS.size(); month++) {
            if (bare(MONTHS.get(month)).equals(bare)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.FRENCH).replace('é', 'e').replace('û', 'u');
    }

    private static Optional<LocalDate> figures(String text) {
        var found = FIGURES.matcher(text);
        return found.find() ? date(found.group(3), Integer.parseInt(found.group(2)), found.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The first line that is made of words, as far as a name goes.
    private static Optional<String> about(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(line -> line.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
                        && WORD.matcher(line).results().count() >= 2)
                .findFirst()
                .map(ScanName::shortened);
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line.replaceAll("[ .,;-]+$", "");
        }
        var end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end > 0 ? end : LONGEST).replaceAll("[ .,;-]+$", "");
    }
}
