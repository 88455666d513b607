package fr.parvis.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// Another moment than now, for who tells what happened before: the demonstration, which is a year old when it
/// starts. It holds for the current thread, while a piece of work lasts, and for every service that asks the
/// [Clock].
public final class Moment {
    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private Moment() {}

    /// Does a piece of work as if it were then.
    public static <T> T at(Instant then, Supplier<T> work) {
        return ScopedValue.where(TOLD, then).call(work::get);
    }

    /// The moment told, or else the present one.
    public static Instant or(Instant now) {
        return TOLD.orElse(now);
    }

    /// The clock of the product.
    static Clock clock(Clock real) {
        return new Clock() {
            @Override
            public Instant instant() {
                return or(real.instant());
            }

            @Override
            public ZoneId getZone() {
                return real.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock(real.withZone(zone));
            }
        };
    }
}
