package fr.parvis.spaces.joining;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Asks to come into a space.
public record AskToJoin(@Nullable @Size(max = 1000) String message) {}
