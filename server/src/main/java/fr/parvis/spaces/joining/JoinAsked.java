package fr.parvis.spaces.joining;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody asks to come into a space; for those who run it.
public record JoinAsked(UUID spaceId, UUID personId, List<UUID> facilitators, Instant at) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(facilitators);
    }
}
