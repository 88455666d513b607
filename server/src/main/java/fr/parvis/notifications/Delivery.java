package fr.parvis.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By which way and when a person wants to be told, for all their spaces.
///
/// @param mail whether by mail; what the law wants them to be told comes nevertheless
/// @param quietFrom the hour from which one is left alone; null, as the other, for never
/// @param quietUntil the hour from which one is told again
/// @param daysOff days without mail, six at most
/// @param digestHour when the summary comes
/// @param zone where all these hours are
public record Delivery(
        boolean mail,
        @Nullable Integer quietFrom,
        @Nullable Integer quietUntil,
        Set<DayOfWeek> daysOff,
        int digestHour,
        ZoneId zone) {
    private static final int EVENING = 21;
    private static final int MORNING = 7;
    private static final int END_OF_DAY = 18;

    /// That of who chose nothing.
    public static Delivery usual(ZoneId zone) {
        return new Delivery(true, EVENING, MORNING, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), END_OF_DAY, zone);
    }

    /// The first moment, from that one on, that is neither in quiet hours nor on a day off.
    public Instant calm(Instant at) {
        var moment = awake(at.atZone(zone));
        while (daysOff.contains(moment.getDayOfWeek())) {
            moment = awake(moment.toLocalDate().plusDays(1).atStartOfDay(zone));
        }
        return moment.toInstant();
    }

    /// The first moment, from that one on, that is not in quiet hours, whatever the day.
    public Instant awake(Instant at) {
        return awake(at.atZone(zone)).toInstant();
    }

    /// The day it is for that person.
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// That day, or the first one after it that is not off.
    public LocalDate workday(LocalDate day) {
        var next = day;
        while (daysOff.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// When the summary of a day comes. An hour that does not exist on that day is the next one; of an hour that
    /// comes twice, it is the first.
    public Instant digestOf(LocalDate day) {
        return day.atTime(digestHour, 0).atZone(zone).toInstant();
    }

    /// When a day begins.
    public Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// Whether one is left alone at that hour.
    public boolean isQuiet(int hour) {
        if (quietFrom == null || quietUntil == null) {
            return false;
        }
        return quietFrom < quietUntil
                ? hour >= quietFrom && hour < quietUntil
                : quietFrom > quietUntil && (hour >= quietFrom || hour < quietUntil);
    }

    private ZonedDateTime awake(ZonedDateTime moment) {
        if (quietUntil == null || !isQuiet(moment.getHour())) {
            return moment;
        }
        var day = moment.toLocalDate();
        return (moment.getHour() < quietUntil ? day : day.plusDays(1))
                .atTime(quietUntil, 0)
                .atZone(zone);
    }
}
