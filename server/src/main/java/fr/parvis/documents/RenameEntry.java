package fr.parvis.documents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Another name.
public record RenameEntry(@NotNull @Size(max = 1000) String name) {}
