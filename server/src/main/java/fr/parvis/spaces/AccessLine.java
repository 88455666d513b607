package fr.parvis.spaces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of an access list as people read it.
///
/// @param name of the person, group or unit; null for a role
public record AccessLine(
        @Nullable Role role,
        @Nullable UUID personId,
        @Nullable UUID groupId,
        @Nullable UUID unitId,
        Level level,
        @Nullable String name) {}
