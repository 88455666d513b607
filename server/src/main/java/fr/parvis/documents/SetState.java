package fr.parvis.documents;

import org.jspecify.annotations.Nullable;

/// Says how far a document is.
///
/// @param state null for none
public record SetState(@Nullable DocumentState state) {}
