package fr.parvis.documents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// Folders and documents to do something with: all of them or none.
public record SelectEntries(
        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> ids) {}
