package fr.parvis.spaces.requests;

import fr.parvis.spaces.SpaceType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks an authority's administrators for a space.
///
/// @param need what it is for, who, for how long, in the asker's words
public record AskForSpace(
        @NotNull UUID organisationId,
        @NotBlank @Size(max = 120) String name,
        @NotNull SpaceType type,
        @Nullable @Size(max = 2000) String need) {}
