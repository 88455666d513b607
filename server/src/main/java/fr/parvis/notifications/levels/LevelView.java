package fr.parvis.notifications.levels;

import fr.parvis.notifications.NotificationLevel;
import java.util.UUID;

/// What somebody wants to hear of a space.
///
/// @param address the path of the page where they choose
public record LevelView(UUID spaceId, String spaceName, String address, NotificationLevel level) {}
