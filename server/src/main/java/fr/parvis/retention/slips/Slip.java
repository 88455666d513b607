package fr.parvis.retention.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slip, and what the reader is to its space.
///
/// @param number in its authority
/// @param spaceId null once the space is gone
/// @param runs whether the reader runs the space
record Slip(
        UUID id,
        UUID organisationId,
        int number,
        @Nullable UUID spaceId,
        String spaceName,
        @Nullable String words,
        Instant proposedAt,
        String proposedBy,
        UUID proposerId,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable String signedAs,
        @Nullable LocalDate visaOn,
        @Nullable String visaReference,
        @Nullable String visaHash,
        @Nullable String visaType,
        @Nullable Instant destroyedAt,
        @Nullable String destroyedBy,
        @Nullable Instant withdrawnAt,
        long files,
        long bytes,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        boolean runs) {

    SlipState state() {
        if (withdrawnAt != null) {
            return SlipState.WITHDRAWN;
        }
        if (destroyedAt != null) {
            return SlipState.DESTROYED;
        }
        if (visaOn != null) {
            return SlipState.STAMPED;
        }
        return signedAt == null ? SlipState.PROPOSED : SlipState.SIGNED;
    }
}
