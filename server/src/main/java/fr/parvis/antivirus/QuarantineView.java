package fr.parvis.antivirus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the administrator sees of the antivirus.
///
/// @param address where the daemon is looked for; `none` where none is wanted
/// @param expected whether contents wait for it
/// @param version what it says of itself and its signatures; null while it does not answer
/// @param waiting contents kept back until it has inspected them
/// @param older contents that were there before it, not yet inspected, delivered meanwhile
/// @param tooLarge contents larger than it takes, delivered without an inspection
/// @param liftedAt since when those that wait are delivered all the same
/// @param items the latest in quarantine, then the latest that were decided about
public record QuarantineView(
        String address,
        boolean expected,
        @Nullable String version,
        long waiting,
        long older,
        long tooLarge,
        @Nullable Instant liftedAt,
        long quarantined,
        List<ItemView> items) {

    /// A content in which something was found.
    ///
    /// @param signature what was found; null where the daemon stopped over it
    /// @param reason why it was released
    /// @param holders what holds it; empty once nothing does
    public record ItemView(
            String hash,
            long size,
            @Nullable String signature,
            Instant foundAt,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy,
            @Nullable String reason,
            @Nullable Instant destroyedAt,
            @Nullable String destroyedBy,
            List<HolderView> holders) {}

    /// A thing that holds it.
    public record HolderView(
            UUID id,
            String name,
            String spaceName,
            @Nullable String broughtBy,
            Instant at) {}
}
