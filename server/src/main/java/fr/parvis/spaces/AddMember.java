package fr.parvis.spaces;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a person, a group or the people of a unit into a space: exactly one of the three.
public record AddMember(
        @Nullable UUID personId,
        @Nullable UUID groupId,
        @Nullable UUID unitId,
        @NotNull Role role) {

    public static AddMember person(UUID id, Role role) {
        return new AddMember(id, null, null, role);
    }

    public static AddMember group(UUID id, Role role) {
        return new AddMember(null, id, null, role);
    }

    public static AddMember unit(UUID id, Role role) {
        return new AddMember(null, null, id, role);
    }

    @AssertTrue
    boolean isOne() {
        return Stream.of(personId, groupId, unitId).filter(Objects::nonNull).count() == 1;
    }
}
