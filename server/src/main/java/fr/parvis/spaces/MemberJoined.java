package fr.parvis.spaces;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
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
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }

    @Override
    public Trace trace() {
        return Trace.ofSpace(
                "member.joined",
                spaceId,
                personId != null ? personId : groupId != null ? groupId : unitId,
                role.name(),
                at,
                by);
    }
}
