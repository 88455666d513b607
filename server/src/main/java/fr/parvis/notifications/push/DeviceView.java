package fr.parvis.notifications.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device on which somebody is told.
///
/// @param here whether it is the one that asks
record DeviceView(UUID id, @Nullable String userAgent, Instant since, boolean here) {}
