package fr.parvis.spaces;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line of an access list: a level for everyone with a role or a higher one, for a person, a group or a unit;
/// exactly one of the four. It gives nothing to who is not a member of the space.
public record AccessEntry(
        @Nullable Role role,
        @Nullable UUID personId,
        @Nullable UUID groupId,
        @Nullable UUID unitId,
        @NotNull Level level) {

    public static AccessEntry role(Role role, Level level) {
        return new AccessEntry(role, null, null, null, level);
    }

    public static AccessEntry person(UUID id, Level level) {
        return new AccessEntry(null, id, null, null, level);
    }

    public static AccessEntry group(UUID id, Level level) {
        return new AccessEntry(null, null, id, null, level);
    }

    public static AccessEntry unit(UUID id, Level level) {
        return new AccessEntry(null, null, null, id, level);
    }

    @AssertTrue
    boolean isOne() {
        return Stream.of(role, personId, groupId, unitId)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }
}
