package fr.parvis.requests.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Presses a button.
///
/// @param revision what one has in front of oneself: a request that moved meanwhile is read again first
/// @param said in words, read by who asked; wanted with NO and MORE
public record MoveCase(
        @NotNull @Size(max = 40) String move,
        int revision,
        @Nullable @Size(max = 4000) String said) {}
