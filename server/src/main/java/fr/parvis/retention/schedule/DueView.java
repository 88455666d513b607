package fr.parvis.retention.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of a space falls due, of what the reader manages.
///
/// @param today in the authority's zone: what was due before may go
/// @param years all of them, those past and those to come
/// @param runs whether the reader may propose a slip
public record DueView(LocalDate today, List<DueYear> years, boolean runs) {

    /// How much falls due in a year.
    public record DueYear(int year, long files, long bytes) {}

    /// A document that falls due.
    ///
    /// @param folder where it lies, empty at the root of the space
    /// @param dueOn until when it is kept
    /// @param bytes with all its versions
    /// @param slipId the slip on which it stands; null for none
    public record DueLine(
            UUID id,
            String name,
            String folder,
            String classTitle,
            Disposition disposition,
            LocalDate countedFrom,
            LocalDate dueOn,
            long bytes,
            @Nullable UUID slipId) {}
}
