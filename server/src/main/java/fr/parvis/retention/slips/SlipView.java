package fr.parvis.retention.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slip with all that it lists.
///
/// @param words of who proposed it
/// @param can what the reader may do with it
public record SlipView(
        SlipSummary summary,
        UUID organisationId,
        @Nullable String words,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable String signedAs,
        @Nullable LocalDate visaOn,
        @Nullable String visaReference,
        @Nullable Instant destroyedAt,
        @Nullable String destroyedBy,
        @Nullable Instant withdrawnAt,
        List<SlipLine> lines,
        List<SlipAction> can) {

    static SlipView of(Slip slip, List<SlipLine> lines, List<SlipAction> can) {
        return new SlipView(
                SlipSummary.of(slip),
                slip.organisationId(),
                slip.words(),
                slip.signedAt(),
                slip.signedBy(),
                slip.signedAs(),
                slip.visaOn(),
                slip.visaReference(),
                slip.destroyedAt(),
                slip.destroyedBy(),
                slip.withdrawnAt(),
                lines,
                can);
    }

    /// A slip in a list.
    ///
    /// @param firstDay the earliest date of what it lists
    /// @param lastDay the latest
    public record SlipSummary(
            UUID id,
            int number,
            String spaceName,
            SlipState state,
            Instant proposedAt,
            String proposedBy,
            long files,
            long bytes,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        static SlipSummary of(Slip slip) {
            return new SlipSummary(
                    slip.id(),
                    slip.number(),
                    slip.spaceName(),
                    slip.state(),
                    slip.proposedAt(),
                    slip.proposedBy(),
                    slip.files(),
                    slip.bytes(),
                    slip.firstDay(),
                    slip.lastDay());
        }
    }

    /// A document as it was when the slip was proposed.
    ///
    /// @param folder where it lay, empty at the root of the space
    /// @param hash SHA-256 of its last version
    public record SlipLine(
            int number,
            UUID documentId,
            String name,
            String folder,
            String classTitle,
            int years,
            LocalDate countedFrom,
            LocalDate dueOn,
            int versions,
            long bytes,
            String hash) {}
}
