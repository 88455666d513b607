package fr.parvis.retention.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives a class to a folder or a document.
///
/// @param closedOn when the file was closed, for classes that count from there; null as long as it is open
public record GiveClass(@NotNull UUID classId, @Nullable LocalDate closedOn) {}
