package fr.parvis.notifications.levels;

import fr.parvis.notifications.NotificationLevel;
import java.util.UUID;

/// That somebody may want to hear less of a space.
///
/// @param mails how many about it came to nothing
/// @param proposed the level below
record LoweringView(UUID spaceId, String spaceName, NotificationLevel level, int mails, NotificationLevel proposed) {}
