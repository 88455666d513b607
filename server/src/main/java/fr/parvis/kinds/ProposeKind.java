package fr.parvis.kinds;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Says what a folder proposes to what comes into it.
///
/// @param pattern of the names it offers, such as `{date}_{type}_{titre}` ([NamePattern]); null for none
public record ProposeKind(
        Kind kind, @Size(max = 200) @Nullable String pattern) {}
