package fr.parvis.retention.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How long a folder or a document is kept.
///
/// @param own whether the class is its own; otherwise that of a folder above
/// @param folder the name of that folder; null where the class is its own, and where the reader does not see the folder
/// @param closedOn when the file was closed; null as long as it is open
/// @param dueOn until when a document is kept; null for a folder, and where the DUA does not run yet
/// @param slipId the destruction slip on which it stands; null for none
public record TermView(
        UUID classId,
        String title,
        int years,
        CountsFrom countsFrom,
        Disposition disposition,
        boolean own,
        @Nullable String folder,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate dueOn,
        @Nullable UUID slipId) {}
