package fr.parvis.scans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A machine that was let in, as its list shows it.
///
/// @param madeBy the name of who let it in
/// @param address what is typed into the machine
/// @param lastAddress from where it came last
record ScannerView(
        UUID id,
        String name,
        String madeBy,
        String address,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastAddress) {}
