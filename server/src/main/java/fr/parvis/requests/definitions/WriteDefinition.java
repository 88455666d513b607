package fr.parvis.requests.definitions;

import fr.parvis.requests.design.RequestDesign;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// All of a definition, as who writes it has it in front of them.
///
/// @param revision what they began with: another's changes are not written over
public record WriteDefinition(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 1000) String purpose,
        @NotNull OpenTo openTo,
        @NotNull Assignment assignment,
        @NotNull @Valid RequestDesign design,
        int revision) {}
