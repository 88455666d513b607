package fr.parvis.imports;

import java.time.Instant;
import java.util.UUID;

/// An import in the list of a space.
record ImportLine(
        UUID id,
        SourceKind source,
        String label,
        Import.State state,
        boolean mine,
        Instant createdAt,
        long filesDone) {}
