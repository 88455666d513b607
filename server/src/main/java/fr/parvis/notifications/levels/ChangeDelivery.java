package fr.parvis.notifications.levels;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By which way and when one wants to be told.
///
/// @param quietFrom null, as the other, for never being left alone
/// @param timeZone null for that of one's authority
record ChangeDelivery(
        boolean mail,
        @Nullable @Min(0) @Max(23) Integer quietFrom,
        @Nullable @Min(0) @Max(23) Integer quietUntil,
        @NotNull @Size(max = 6) Set<@NotNull DayOfWeek> daysOff,
        @Min(0) @Max(23) int digestHour,
        @Nullable @Size(max = 60) String timeZone) {
    @AssertTrue
    boolean isWhole() {
        return (quietFrom == null) == (quietUntil == null);
    }
}
