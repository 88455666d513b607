package fr.parvis.imports;

import jakarta.validation.constraints.NotNull;

/// The word of who has seen the rehearsal.
record AcceptImport(@NotNull Duplicates duplicates) {}
