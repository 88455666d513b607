package fr.parvis.requests.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Says whether who asked is satisfied.
///
/// @param level 0 no, 1 in part, 2 yes
public record RateCase(@Min(0) @Max(2) int level) {}
