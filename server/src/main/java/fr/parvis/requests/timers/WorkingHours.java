package fr.parvis.requests.timers;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// The hours in which an authority works: Monday to Friday, 8 to 12 and 14 to 18 on its clocks, but on public holidays.
public final class WorkingHours {
    private static final List<Span> DAY = List.of(
            new Span(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Span(LocalTime.of(14, 0), LocalTime.of(18, 0)));

    private final ZoneId zone;

    public WorkingHours(ZoneId zone) {
        this.zone = zone;
    }

    private record Span(LocalTime from, LocalTime until) {}

    /// The moment at which that much work has been done since `from`: at the end of a span rather than at the beginning
    /// of the next.
    ///
    /// @param work more than nothing
    public Instant after(Instant from, Duration work) {
        var begun = LocalDateTime.ofInstant(from, zone);
        var left = work;
        for (var day = begun.toLocalDate(); ; day = day.plusDays(1)) {
            for (var span : isWorked(day) ? DAY : List.<Span>of()) {
                var start = day.atTime(span.from());
                var at = start.isBefore(begun) ? begun : start;
                var there = Duration.between(at, day.atTime(span.until()));
                if (there.compareTo(left) >= 0) {
                    return at.plus(left).atZone(zone).toInstant();
                }
                if (there.isPositive()) {
                    left = left.minus(there);
                }
            }
        }
    }

    static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !PublicHolidays.contains(day);
    }
}
