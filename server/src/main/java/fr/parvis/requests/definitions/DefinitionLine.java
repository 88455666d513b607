package fr.parvis.requests.definitions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A definition in the list of its space.
///
/// @param version null for one that was never published
public record DefinitionLine(
        UUID id,
        String name,
        @Nullable String purpose,
        OpenTo openTo,
        @Nullable Integer version,
        boolean changed,
        @Nullable Instant closedAt,
        int openCases) {}
