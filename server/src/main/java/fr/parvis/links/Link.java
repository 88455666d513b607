package fr.parvis.links;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link that is open: neither ended nor expired, its maker's account neither closed nor over.
///
/// @param createdBy in whose name it acts
/// @param version the one given; null for the latest
/// @param takingsLimit how many times something may be taken; null without a limit
/// @param filesLimit how many files may be handed in, and `bytesLimit` how many bytes; 0 for a link that gives
record Link(
        UUID id,
        LinkKind kind,
        UUID entryId,
        UUID createdBy,
        Instant expiresAt,
        @Nullable String passwordHash,
        @Nullable String word,
        @Nullable Integer version,
        @Nullable Integer takingsLimit,
        int takings,
        int filesLimit,
        long bytesLimit) {

    boolean isDeposit() {
        return kind == LinkKind.DEPOSIT;
    }

    /// How many times something may still be taken; null without a limit.
    @Nullable
    Integer left() {
        return takingsLimit == null ? null : Math.max(0, takingsLimit - takings);
    }
}
