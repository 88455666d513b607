package fr.parvis.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date said relative to the demo's first start, so that the demo is always a year old and its seasons are right:
///
/// - `-34`, `+20`: so many days before or after today
/// - `d`, `d+7`, `d-3`: counted from the document's own date
/// - `m-3`: the middle of the month, three months before the document
/// - `15/01`: the last 15 January before today; `<15/01`, `>15/01`: the last before, the next after the document
///
/// and a weekday after any of them (`-34jeu`, `15/01sam`): backwards for what lies before, forwards for what comes.
record When(LocalDate today, LocalDate document) {

    private static final List<String> WEEKDAYS = List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim");
    private static final Pattern SHAPE =
            Pattern.compile("(?:(d)?([+-]?\\d+)?|([<>])?(\\d\\d)/(\\d\\d))(" + String.join("|", WEEKDAYS) + ")?");

    LocalDate date(String said) {
        if (said.startsWith("m")) {
            return document.withDayOfMonth(15).plusMonths(Integer.parseInt(said.substring(1)));
        }
        var shape = SHAPE.matcher(said);
        if (!shape.matches()) {
            throw new IllegalArgumentException("Not a date of the demo: " + said);
        }
        var weekday = shape.group(6);
        if (shape.group(4) != null) {
            var day = MonthDay.of(Integer.parseInt(shape.group(5)), Integer.parseInt(shape.group(4)));
            return ">".equals(shape.group(3))
                    ? next(day, weekday)
                    : last(day, weekday, "<".equals(shape.group(3)) ? document.plusDays(1) : today);
        }
        var days = shape.group(2) == null ? 0 : Integer.parseInt(shape.group(2));
        var date = (shape.group(1) == null ? today : document).plusDays(days);
        return adjusted(date, weekday, days > 0);
    }

    private static LocalDate last(MonthDay day, @Nullable String weekday, LocalDate before) {
        var date = adjusted(day.atYear(before.getYear()), weekday, false);
        return date.isBefore(before) ? date : adjusted(day.atYear(before.getYear() - 1), weekday, false);
    }

    private LocalDate next(MonthDay day, @Nullable String weekday) {
        var date = adjusted(day.atYear(document.getYear()), weekday, true);
        return date.isAfter(document) ? date : adjusted(day.atYear(document.getYear() + 1), weekday, true);
    }

    private static LocalDate adjusted(LocalDate date, @Nullable String weekday, boolean forwards) {
        if (weekday == null) {
            return date;
        }
        var day = DayOfWeek.of(WEEKDAYS.indexOf(weekday) + 1);
        return date.with(forwards ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }
}
