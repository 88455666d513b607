package fr.parvis.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/// When a mail leaves.
class PaceTests {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Delivery USUAL = Delivery.usual(PARIS);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private static Instant at(LocalDate day, String time) {
        return LocalDateTime.parse(day + "T" + time).atZone(PARIS).toInstant();
    }

    private static Pace mailed(Instant at, boolean back) {
        return new Pace(USUAL, QUARTER, at, back, null);
    }

    private static Pace fresh() {
        return Pace.fresh(USUAL, QUARTER);
    }

    @Test
    void whatIsImportantWaitsAQuarterOfAnHour() {
        assertThat(fresh().important(at(MONDAY, "10:00"))).isEqualTo(at(MONDAY, "10:15"));
    }

    @Test
    void nothingLeavesInQuietHoursNorOnDaysOff() {
        assertThat(fresh().important(at(MONDAY, "20:50"))).isEqualTo(at(MONDAY.plusDays(1), "07:00"));
        assertThat(fresh().important(at(MONDAY, "03:00"))).isEqualTo(at(MONDAY, "07:00"));
        var friday = MONDAY.plusDays(4);
        assertThat(fresh().important(at(friday, "20:59"))).isEqualTo(at(MONDAY.plusDays(7), "07:00"));
        assertThat(fresh().soon(at(friday.plusDays(1), "10:00"))).isEqualTo(at(MONDAY.plusDays(7), "07:00"));
    }

    @Test
    void quietHoursMayBeInTheMiddleOfTheDayOrNone() {
        var lunch = new Delivery(true, 12, 14, EnumSet.noneOf(DayOfWeek.class), 18, PARIS);
        assertThat(lunch.calm(at(MONDAY, "12:30"))).isEqualTo(at(MONDAY, "14:00"));
        assertThat(lunch.calm(at(MONDAY, "23:30"))).isEqualTo(at(MONDAY, "23:30"));
        var always = new Delivery(true, null, null, EnumSet.noneOf(DayOfWeek.class), 18, PARIS);
        assertThat(always.calm(at(MONDAY, "03:00"))).isEqualTo(at(MONDAY, "03:00"));
    }

    @Test
    void whatTheLawWantsToldWaitsForTheMorningAlone() {
        var saturday = MONDAY.plusDays(5);
        assertThat(mailed(at(saturday, "09:00"), false).legal(at(saturday, "10:00")))
                .isEqualTo(at(saturday, "10:15"));
        assertThat(fresh().legal(at(saturday, "22:00"))).isEqualTo(at(saturday.plusDays(1), "07:00"));
    }

    @Test
    void oneMailADayIsTheMostOfWhatIsImportant() {
        assertThat(mailed(at(MONDAY, "10:15"), true).important(at(MONDAY, "14:00")))
                .as("to who came back, in the morning")
                .isEqualTo(at(MONDAY.plusDays(1), "07:00"));
        assertThat(mailed(at(MONDAY, "10:15"), false).important(at(MONDAY, "14:00")))
                .as("to who did not, with the summary")
                .isEqualTo(at(MONDAY.plusDays(1), "18:00"));
        var friday = MONDAY.plusDays(4);
        assertThat(mailed(at(friday, "10:15"), false).important(at(friday, "14:00")))
                .isEqualTo(at(MONDAY.plusDays(7), "18:00"));
    }

    @Test
    void everythingIsToldSoonAndAnHourApart() {
        assertThat(mailed(at(MONDAY, "10:00"), true).soon(at(MONDAY, "10:05"))).isEqualTo(at(MONDAY, "11:00"));
        assertThat(mailed(at(MONDAY, "10:00"), true).soon(at(MONDAY, "11:30"))).isEqualTo(at(MONDAY, "11:45"));
    }

    @Test
    void theSummaryComesAtItsHourOnceADay() {
        assertThat(fresh().digest(at(MONDAY, "10:00"))).isEqualTo(at(MONDAY, "18:00"));
        assertThat(fresh().digest(at(MONDAY, "18:30"))).isEqualTo(at(MONDAY.plusDays(1), "18:00"));
        var told = new Pace(USUAL, QUARTER, at(MONDAY, "18:00"), true, MONDAY);
        assertThat(told.digest(at(MONDAY, "12:00"))).isEqualTo(at(MONDAY.plusDays(1), "18:00"));
        assertThat(fresh().digest(at(MONDAY.plusDays(4), "19:00"))).isEqualTo(at(MONDAY.plusDays(7), "18:00"));
    }

    @Test
    void aChangeOfTheClocksNeitherSkipsNorDoublesASummary() {
        // On 28 March 2027 two o'clock does not exist in France; on 31 October it comes twice.
        for (var change : new LocalDate[] {LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31)}) {
            var night = new Delivery(true, null, null, EnumSet.noneOf(DayOfWeek.class), 2, PARIS);
            LocalDate last = null;
            for (var day = change.minusDays(2); day.isBefore(change.plusDays(3)); day = day.plusDays(1)) {
                var pace = new Pace(night, QUARTER, null, true, last);
                var since = day.atStartOfDay(PARIS).toInstant();
                assertThat(pace.digestDay(since)).isEqualTo(day);
                assertThat(night.dayOf(pace.digest(since))).isEqualTo(day);
                last = day;
            }
        }
    }
}
