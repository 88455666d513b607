package fr.parvis.documents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Folders to find or to make, as paths with `/` from the folder they go into.
public record CreatePaths(
        @NotNull @Size(min = 1, max = 2000) List<@NotNull @Size(min = 1, max = 4096) String> paths) {}
