package fr.parvis.spaces;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person, a group or the people of a unit came into a space.
public record MemberJoined(
        UUID spaceId,
        @Nullable UUID personId,
        @Nullable UUID groupId,
        @Nullable UUID unitId,
        Role role,
        Instant at,
        UUID by)
        implements Change {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }
}
