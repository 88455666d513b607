package fr.parvis.notifications.links;

import fr.parvis.notifications.NotificationLevel;
import org.jspecify.annotations.Nullable;

/// What a link of a mail lets one see: nothing but this.
///
/// @param spaceName null, as the level, for a link about mail altogether
/// @param mail whether one gets mail at all
record LevelKeyView(@Nullable String spaceName, @Nullable NotificationLevel level, boolean mail) {}
