package fr.parvis.chat.joining;

import fr.parvis.spaces.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Answers somebody at the door.
///
/// @param role null for the least that lets them write: CONTRIBUTOR
/// @param endsOn the last day of somebody without an account; null for as long as guests stay at most
/// @param word what is said to them
record DecideAsking(
        @NotNull Boolean accepted,
        @Nullable Role role,
        @Nullable LocalDate endsOn,
        @Nullable @Size(max = 500) String word) {}
