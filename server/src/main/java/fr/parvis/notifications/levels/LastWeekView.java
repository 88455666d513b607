package fr.parvis.notifications.levels;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each level would have brought somebody of one space these last seven days.
///
/// @param from the first of the seven days
/// @param levels from the loudest to the quietest
/// @param meant what was meant for them and not read at once, the latest first: a few
/// @param digestHour when their summary comes
/// @param mail whether they get mail at all
record LastWeekView(LocalDate from, List<LevelWeek> levels, List<Meant> meant, int digestHour, boolean mail) {

    /// @param mails how many, day by day
    record LevelWeek(NotificationLevel level, List<Integer> mails) {}

    /// @param byName null for somebody without an account
    record Meant(Kind kind, @Nullable String byName, String subject, String address, Instant at) {}
}
