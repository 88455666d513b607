package fr.parvis.spaces;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
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
        UUID by) implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }

    @Override
    public Trace trace() {
        return Trace.ofSpace(
                "member.left", spaceId, personId != null ? personId : groupId != null ? groupId : unitId, null, at, by);
    }
}
