package fr.parvis.spaces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One way into a space: a person by name, a group or a unit, with the role it gives.
record MemberRow(
        UUID id,
        @Nullable UUID personId,
        @Nullable UUID groupId,
        @Nullable UUID unitId,
        Role role) {}
