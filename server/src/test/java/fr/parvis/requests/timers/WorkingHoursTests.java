package fr.parvis.requests.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Working hours: what is written of them in law, and what holds of any moment.
class WorkingHoursTests {
    private static final int TRIES = 400;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22", "1961-04-02", "2000-04-23", "2008-03-23", "2019-04-21", "2020-04-12", "2021-04-04",
                "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"
            })
    void easterFallsWhereTheAlmanacsSay(LocalDate easter) {
        assertThat(PublicHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void easterIsASundayOfSpring() {
        for (int year = 1900; year < 2300; year++) {
            var easter = PublicHolidays.easter(year);
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        }
    }

    @Test
    void aYearHasElevenPublicHolidaysUnlessTwoMeet() {
        for (int year = 1990; year < 2100; year++) {
            var first = LocalDate.of(year, 1, 1);
            var days = IntStream.range(0, Year.of(year).length())
                    .mapToObj(first::plusDays)
                    .filter(PublicHolidays::contains)
                    .count();
            // Ascension falls on the 1st or the 8th of May in some years.
            var ascension = PublicHolidays.easter(year).plusDays(39);
            var meets = ascension.equals(LocalDate.of(year, 5, 1)) || ascension.equals(LocalDate.of(year, 5, 8));
            var whitMonday = PublicHolidays.easter(year).plusDays(50);
            assertThat(whitMonday.getMonthValue()).isBetween(5, 6);
            assertThat(days).as("%d", year).isEqualTo(meets ? 10 : 11);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // A Monday morning, the same day.
        "2026-11-23T08:00, 4, 2026-11-23T12:00",
        "2026-11-23T08:00, 5, 2026-11-23T15:00",
        // At lunch, and at night.
        "2026-11-23T13:10, 1, 2026-11-23T15:00",
        "2026-11-23T22:00, 8, 2026-11-24T18:00",
        // Over a week-end.
        "2026-11-27T17:00, 2, 2026-11-30T09:00",
        // Over the 11th of November, a Wednesday, and over Easter Monday.
        "2026-11-10T17:00, 2, 2026-11-12T09:00",
        "2026-04-03T17:30, 1, 2026-04-07T08:30",
        // Over the change of the clocks, in the night of Saturday.
        "2026-03-27T16:00, 3, 2026-03-30T09:00"
    })
    void onlyWorkCounts(LocalDateTime from, int hours, LocalDateTime due) {
        var paris = ZoneId.of("Europe/Paris");
        assertThat(new WorkingHours(paris).after(from.atZone(paris).toInstant(), Duration.ofHours(hours)))
                .isEqualTo(due.atZone(paris).toInstant());
    }

    @Test
    void asMuchWorkIsDoneAsWasAsked() {
        var random = new Random(26);
        for (int each = 0; each < TRIES; each++) {
            var zone = zone(random);
            var from = moment(random);
            var work = Duration.ofHours(1 + random.nextInt(60));
            var due = new WorkingHours(zone).after(from, work);
            assertThat(worked(from, due, zone))
                    .as("%s + %s in %s", from, work, zone)
                    .isEqualTo(work);
            // One quarter less is not enough: it is due at the earliest such moment.
            assertThat(worked(from, due.minus(15, ChronoUnit.MINUTES), zone)).isLessThan(work);
        }
    }

    @Test
    void oneThingAfterTheOtherIsBothTogether() {
        var random = new Random(27);
        for (int each = 0; each < TRIES; each++) {
            var hours = new WorkingHours(zone(random));
            var from = moment(random);
            var one = Duration.ofMinutes(1 + random.nextInt(3000));
            var other = Duration.ofMinutes(1 + random.nextInt(3000));
            assertThat(hours.after(hours.after(from, one), other)).isEqualTo(hours.after(from, one.plus(other)));
        }
    }

    @Test
    void whatIsAskedLaterIsNotDueEarlier() {
        var random = new Random(28);
        for (int each = 0; each < TRIES; each++) {
            var hours = new WorkingHours(zone(random));
            var from = moment(random);
            var later = from.plus(random.nextInt(10_000), ChronoUnit.MINUTES);
            var work = Duration.ofHours(1 + random.nextInt(40));
            assertThat(hours.after(later, work)).isAfterOrEqualTo(hours.after(from, work));
        }
    }

    private static ZoneId zone(Random random) {
        var zones = new String[] {"Europe/Paris", "Indian/Reunion", "America/Martinique", "Pacific/Noumea"};
        return ZoneId.of(zones[random.nextInt(zones.length)]);
    }

    /// On a quarter of an hour, in ten years.
    private static Instant moment(Random random) {
        return Instant.parse("2024-01-01T00:00:00Z").plus(15L * random.nextInt(350_000), ChronoUnit.MINUTES);
    }

    /// Counted by quarters of an hour, each looked at by itself.
    private static Duration worked(Instant from, Instant until, ZoneId zone) {
        long quarters = 0;
        for (var at = from; at.isBefore(until); at = at.plus(15, ChronoUnit.MINUTES)) {
            var local = LocalDateTime.ofInstant(at, zone);
            quarters += isWorked(local.toLocalDate(), local.toLocalTime()) ? 1 : 0;
        }
        return Duration.ofMinutes(15 * quarters);
    }

    private static boolean isWorked(LocalDate day, LocalTime time) {
        var hour = time.getHour();
        return day.getDayOfWeek().getValue() <= 5
                && !PublicHolidays.contains(day)
                && (hour >= 8 && hour < 12 || hour >= 14 && hour < 18);
    }
}
