package fr.parvis.notifications.levels;

import fr.parvis.notifications.Delivery;
import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The mails that a level would have brought of one space, by the rules that hold ([Pace]), from what happened in
/// it.
///
/// @param facts in the order of time
/// @param now the end of the seven days
record LastWeek(Delivery delivery, Duration patience, List<Fact> facts, Instant now) {
    static final int DAYS = 7;

    /// Something that happened.
    ///
    /// @param meant whether it was meant for the person by name
    /// @param version whether a document says something else since
    /// @param legal whether the law wanted them told
    /// @param unread whether they had not read it after a quarter of an hour
    record Fact(Instant at, boolean meant, boolean version, boolean legal, boolean unread) {}

    LocalDate from() {
        return delivery.dayOf(now).minusDays(DAYS - 1);
    }

    List<Integer> mails(NotificationLevel level) {
        return switch (level) {
            case ALL -> sum(leaving(fact -> !fact.version() && fact.unread(), Pace::soon), digests(Fact::version));
            case IMPORTANT ->
                sum(
                        leaving(fact -> fact.meant() && !fact.version() && fact.unread(), Pace::important),
                        digests(fact -> fact.meant() && fact.version() && fact.unread()));
            case DIGEST -> digests(Fact::unread);
            case SILENT -> leaving(fact -> fact.legal() && fact.unread(), Pace::legal);
        };
    }

    private List<Integer> digests(Predicate<Fact> told) {
        return leaving(told, Pace::digest);
    }

    /// One after the other: each takes all that happened before it leaves.
    private List<Integer> leaving(Predicate<Fact> told, BiFunction<Pace, Instant, Instant> when) {
        var days = new Integer[DAYS];
        Arrays.fill(days, 0);
        var waiting = new ArrayList<>(facts.stream().filter(told).toList());
        var pace = Pace.fresh(delivery, patience);
        while (!waiting.isEmpty()) {
            var leaves = when.apply(pace, waiting.getFirst().at());
            if (leaves.isAfter(now)) {
                break;
            }
            waiting.removeIf(fact -> !fact.at().isAfter(leaves));
            pace = new Pace(delivery, patience, leaves, true, delivery.dayOf(leaves));
            var day = (int) ChronoUnit.DAYS.between(from(), delivery.dayOf(leaves));
            if (day >= 0 && day < DAYS) {
                days[day]++;
            }
        }
        return List.of(days);
    }

    private static List<Integer> sum(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> one.get(day) + other.get(day))
                .toList();
    }
}
