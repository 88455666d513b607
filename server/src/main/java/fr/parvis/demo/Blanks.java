package fr.parvis.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills in the blanks of a text, the innermost first:
///
/// - `{long:WHEN}` "jeudi 15 octobre 2026", `{date:}` "15 octobre 2026", `{jjm:}` "jeudi 15 octobre", `{jm:}` "15
///   octobre", `{mois:}` "octobre 2026", `{mmm:}` "octobre", `{num:}` "15/10/2026", `{iso:}`, `{an:}`, `{an+1:}`,
///   `{rfc:}` (see [When] for WHEN; empty is the document's date)
/// - `{rnd:10..90}`, `{rnd2:1..2}` (two decimals), `{pick:a;b;c}`: always the same for the same document
/// - `{name}`: a column of the series
final class Blanks {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

    private final When when;
    private final LocalTime time;
    private final Map<String, String> columns;
    private final Random random;

    Blanks(When when, LocalTime time, Map<String, String> columns, long seed) {
        this.when = when;
        this.time = time;
        this.columns = columns;
        this.random = new Random(seed);
    }

    String filled(String text) {
        var result = text;
        while (result.indexOf('{') >= 0) {
            var next = BLANK.matcher(result).replaceAll(match -> Matcher.quoteReplacement(fill(match.group(1))));
            if (next.equals(result)) {
                throw new IllegalArgumentException("A brace stays open: " + text);
            }
            result = next;
        }
        return result;
    }

    private String fill(String blank) {
        var colon = blank.indexOf(':');
        if (colon < 0) {
            var value = columns.get(blank);
            if (value == null) {
                throw new IllegalArgumentException("No column " + blank);
            }
            return value;
        }
        var word = blank.substring(0, colon);
        var rest = blank.substring(colon + 1);
        return switch (word) {
            case "rnd" -> grouped(between(rest));
            case "rnd2" -> {
                var bounds = rest.split("\\.\\.");
                var low = Long.parseLong(bounds[0]) * 100;
                var cents = low + random.nextLong(Long.parseLong(bounds[1]) * 100 - low);
                yield grouped(cents / 100) + "," + String.format("%02d", cents % 100);
            }
            case "pick" -> {
                var choices = rest.split(";");
                yield choices[random.nextInt(choices.length)].strip();
            }
            default -> said(word, when.date(rest.isEmpty() ? "d" : rest));
        };
    }

    private long between(String range) {
        var bounds = range.split("\\.\\.");
        var low = Long.parseLong(bounds[0]);
        return low + random.nextLong(Long.parseLong(bounds[1]) - low + 1);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private String said(String format, LocalDate date) {
        return switch (format) {
            case "long" -> shown("EEEE", date) + " " + day(date) + shown(" MMMM uuuu", date);
            case "date" -> day(date) + shown(" MMMM uuuu", date);
            case "jjm" -> shown("EEEE", date) + " " + day(date) + shown(" MMMM", date);
            case "jm" -> day(date) + shown(" MMMM", date);
            case "mois" -> shown("MMMM uuuu", date);
            case "mmm" -> shown("MMMM", date);
            case "jour" -> shown("EEEE", date);
            case "num" -> shown("dd/MM/uuuu", date);
            case "iso" -> date.toString();
            case "an" -> String.valueOf(date.getYear());
            case "an+1" -> String.valueOf(date.getYear() + 1);
            case "an-1" -> String.valueOf(date.getYear() - 1);
            case "rfc" -> DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.of(date, time, DemoDocuments.ZONE));
            default -> throw new IllegalArgumentException("No such blank: " + format);
        };
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    private static String shown(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, Locale.FRANCE).format(date);
    }
}
