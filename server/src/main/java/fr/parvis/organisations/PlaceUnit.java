package fr.parvis.organisations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit's name and place.
///
/// @param parentId the unit it stands in; null at the top
public record PlaceUnit(
        @NotBlank @Size(max = 120) String name, @Nullable UUID parentId) {}
