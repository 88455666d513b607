package fr.parvis.notifications.levels;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By which way and when somebody is told, for all their spaces.
///
/// @param email where mail reaches them; null for who has none
/// @param timeZone their own; null where it is that of their authority
/// @param usualTimeZone that of their authority
record DeliveryView(
        boolean mail,
        @Nullable String email,
        @Nullable Integer quietFrom,
        @Nullable Integer quietUntil,
        List<DayOfWeek> daysOff,
        int digestHour,
        @Nullable String timeZone,
        String usualTimeZone) {}
