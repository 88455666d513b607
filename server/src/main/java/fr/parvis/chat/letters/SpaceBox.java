package fr.parvis.chat.letters;

import java.util.UUID;

/// The address of a space, as it stands behind the `+` of ours.
///
/// @param writable whether the space is neither archived nor ended
record SpaceBox(UUID spaceId, String name, boolean writable) {}
