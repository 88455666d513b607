package fr.parvis.spaces.joining;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody who asked to come into a space got an answer.
public record JoinDecided(UUID spaceId, UUID personId, boolean accepted, Instant at, UUID by) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(List.of(personId));
    }
}
