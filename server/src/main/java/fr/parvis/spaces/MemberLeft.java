package fr.parvis.spaces;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person, a group or the people of a unit left a space or were removed from it.
public record MemberLeft(
        UUID spaceId,
        @Nullable UUID personId,
        @Nullable UUID groupId,
        @Nullable UUID unitId,
        Instant at,
        UUID by) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }
}
