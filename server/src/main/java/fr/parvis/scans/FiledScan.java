package fr.parvis.scans;

import java.util.UUID;

/// Where a scan has gone, and under which name: with a number where another one bore it.
record FiledScan(UUID id, UUID folderId, String name) {}
