package fr.parvis.documents;

import java.util.UUID;

/// Whoever brought or changed something.
///
/// @param external marked *Externe* wherever the name shows
public record PersonRef(UUID id, String name, boolean external) {}
