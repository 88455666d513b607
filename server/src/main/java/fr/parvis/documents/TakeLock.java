package fr.parvis.documents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// *Réserver pour modification*.
///
/// @param firm whether others' changes are refused meanwhile; otherwise they only see it
/// @param days how long
public record TakeLock(boolean firm, @Min(1) @Max(30) int days) {}
