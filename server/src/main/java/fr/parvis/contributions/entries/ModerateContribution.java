package fr.parvis.contributions.entries;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Lets a contribution be read, or not.
///
/// @param word why not, to its author; null for none
public record ModerateContribution(
        boolean accepted, @Nullable @Size(max = 1000) String word) {}
