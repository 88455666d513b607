package fr.parvis.spaces;

import java.util.UUID;

/// A hidden space was opened. Handled at once, in the same transaction, by whoever must prepare it.
///
/// @param by who asked first for it
public record HiddenSpaceOpened(UUID spaceId, UUID accessListId, UUID by) {}
