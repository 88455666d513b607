package fr.parvis.retention.quotas;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/// Says how much a space may hold.
///
/// @param quota in bytes; null without limit
public record LimitSpace(@Nullable @Positive Long quota) {}
