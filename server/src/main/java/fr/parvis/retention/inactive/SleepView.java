package fr.parvis.retention.inactive;

import java.time.Instant;

/// A space in which nothing happens any more, for who runs it.
///
/// @param activeAt when something last did
public record SleepView(Instant activeAt) {}
