package fr.parvis.documents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A folder to make.
public record CreateFolder(@NotNull @Size(max = 1000) String name) {}
