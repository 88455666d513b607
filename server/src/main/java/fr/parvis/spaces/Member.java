package fr.parvis.spaces;

import java.util.UUID;

/// A person in a space.
public record Member(UUID personId, Role role, Space space) {}
