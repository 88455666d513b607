package fr.parvis.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a mail leaves to somebody (ADR 0261). What is meant for them waits a quarter of an hour for them to read it
/// in Parvis, and leaves once a day at most: with the two days off that are usual, that is five a week, whatever
/// happens.
///
/// @param patience how long they have to read it in Parvis
/// @param mailedAt when the last mail of this module left to them; null for never
/// @param back whether they were in Parvis since
/// @param digestOn the day of their last summary; null for none
public record Pace(
        Delivery delivery,
        Duration patience,
        @Nullable Instant mailedAt,
        boolean back,
        @Nullable LocalDate digestOn) {
    private static final Duration BETWEEN = Duration.ofHours(1);

    /// Somebody to whom nothing was sent yet.
    public static Pace fresh(Delivery delivery, Duration patience) {
        return new Pace(delivery, patience, null, true, null);
    }

    /// What the law wants them to be told waits for the morning, and for nothing else.
    public Instant legal(Instant since) {
        return delivery.awake(since.plus(patience));
    }

    /// What is meant for them. Who has not come back since the last mail is told with the hour of the summary: they
    /// read their mail now and then, and one a day is what they have time for.
    public Instant important(Instant since) {
        var earliest = since.plus(patience);
        if (mailedAt != null) {
            var next = delivery.workday(delivery.dayOf(mailedAt).plusDays(1));
            earliest = later(earliest, back ? delivery.beginningOf(next) : delivery.digestOf(next));
        }
        return delivery.calm(earliest);
    }

    /// What is new in a space of which they want to hear everything.
    public Instant soon(Instant since) {
        var earliest = since.plus(patience);
        return delivery.calm(mailedAt == null ? earliest : later(earliest, mailedAt.plus(BETWEEN)));
    }

    /// What goes into a summary.
    public Instant digest(Instant since) {
        return delivery.digestOf(digestDay(since));
    }

    /// The day of that summary.
    public LocalDate digestDay(Instant since) {
        var day = delivery.dayOf(since);
        if (since.isAfter(delivery.digestOf(day))) {
            day = day.plusDays(1);
        }
        if (digestOn != null && !day.isAfter(digestOn)) {
            day = digestOn.plusDays(1);
        }
        return delivery.workday(day);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
