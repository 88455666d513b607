package fr.parvis.imports;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Lets an import go on.
///
/// @param secret where the server has forgotten it
record ResumeImport(@Size(max = 500) @Nullable String secret) {}
