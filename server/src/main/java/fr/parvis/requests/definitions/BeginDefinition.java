package fr.parvis.requests.definitions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Begins a definition.
///
/// @param model the ready model that it begins with; null for three steps: asked, accepted, refused
public record BeginDefinition(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 40) String model) {}
