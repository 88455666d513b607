package fr.parvis.contributions.entries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A contribution in a few words, and more of it.
public record WriteContribution(
        @NotBlank @Size(max = 120) String title,
        @NotNull @Size(max = 4000) String body) {}
