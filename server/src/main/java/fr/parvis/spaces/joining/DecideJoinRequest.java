package fr.parvis.spaces.joining;

import fr.parvis.spaces.Role;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// Answers somebody who asks to come in.
///
/// @param role null takes the space's role on entering
public record DecideJoinRequest(
        @NotNull Boolean accepted, @Nullable Role role) {}
