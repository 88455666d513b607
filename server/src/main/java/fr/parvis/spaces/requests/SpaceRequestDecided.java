package fr.parvis.spaces.requests;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody who asked for a space got an answer.
public record SpaceRequestDecided(UUID requestId, UUID askedBy, DecideSpaceRequest.Outcome outcome, Instant at, UUID by)
        implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(List.of(askedBy));
    }
}
