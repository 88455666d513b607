package fr.parvis.notifications.levels;

import fr.parvis.notifications.NotificationLevel;
import jakarta.validation.constraints.NotNull;

/// What one wants to hear of a space from now on.
record ChooseLevel(@NotNull NotificationLevel level) {}
