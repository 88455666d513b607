package fr.parvis.requests.cases;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// Closes a request that asks for what another asks for already.
///
/// @param into the one that is kept
public record MergeCase(@NotNull UUID into) {}
