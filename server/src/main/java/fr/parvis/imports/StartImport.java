package fr.parvis.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Begins an import of what lies elsewhere; a ZIP is uploaded instead.
///
/// @param place a folder of the server's machine, or an address
/// @param login at that address
/// @param secret kept in memory only
record StartImport(
        @NotNull SourceKind source,
        @NotBlank @Size(max = 2000) String place,
        @Size(max = 200) @Nullable String login,
        @Size(max = 500) @Nullable String secret) {}
