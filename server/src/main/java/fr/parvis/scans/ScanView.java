package fr.parvis.scans;

import java.time.Instant;
import java.util.UUID;

/// A scan that waits to be filed.
///
/// @param suggestion the name that Parvis would give it
record ScanView(UUID id, String name, String suggestion, long size, String mediaType, Instant at) {}
