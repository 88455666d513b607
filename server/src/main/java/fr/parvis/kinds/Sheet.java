package fr.parvis.kinds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a document is, as it is stored.
///
/// @param ownerName of who keeps it; null for nobody
/// @param title what it was called when it became one
/// @param pattern of the names that its folder proposes; null where none does
/// @param named whether its name is no question any more
record Sheet(
        Kind kind,
        Facts facts,
        @Nullable String ownerName,
        String title,
        @Nullable String pattern,
        boolean named,
        Instant describedAt) {}
