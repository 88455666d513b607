package fr.parvis.spaces.communes;

import fr.parvis.spaces.SpaceType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A space that an administrator means to open with others at once.
public record PlannedSpace(
        @NotNull SpaceType type, @NotBlank @Size(max = 120) String name) {}
