package fr.parvis.spaces;

import jakarta.validation.constraints.NotNull;

/// Gives a member another role.
public record ChangeRole(@NotNull Role role) {}
