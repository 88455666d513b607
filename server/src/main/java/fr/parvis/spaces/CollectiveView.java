package fr.parvis.spaces;

import java.util.UUID;

/// A group or a unit whose people are in a space.
///
/// @param memberId its row in the space
/// @param unit a unit, and otherwise a group
/// @param size people it holds now
public record CollectiveView(UUID memberId, UUID id, String name, boolean unit, Role role, int size) {}
