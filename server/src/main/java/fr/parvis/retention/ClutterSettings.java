package fr.parvis.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// Where clutter begins.
public final class ClutterSettings {
    /// Bytes.
    public static final long HEAVY = 10_000_000;
    public static final int UNOPENED_MONTHS = 6;
    public static final int OLD_YEARS = 3;

    private ClutterSettings() {}

    /// Unchanged since before then is old.
    public static Instant old(Clock clock, int years) {
        return clock.instant().atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
    }

    /// Brought before then, and opened by nobody, is not awaited any more.
    public static Instant unopened(Clock clock) {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(UNOPENED_MONTHS)
                .toInstant();
    }
}
