package fr.parvis.scans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What waits in a space to be filed.
///
/// @param folderId null before the first scan
/// @param scanners the machines; empty for who does not run the space
/// @param can what the reader may do: FILE, RUN_SCANNERS
record InboxView(@Nullable UUID folderId, List<ScanView> scans, List<ScannerView> scanners, List<String> can) {}
