package fr.parvis.spaces.requests;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who asked for a space got an answer.
///
/// @param subject the name it was asked under
/// @param excerpt what was answered beside the outcome
public record SpaceRequestDecided(
        UUID requestId,
        UUID askedBy,
        DecideSpaceRequest.Outcome outcome,
        String subject,
        @Nullable String excerpt,
        Instant at,
        UUID by)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.ANSWER;
    }

    @Override
    public List<UUID> recipients() {
        return List.of(askedBy);
    }

    @Override
    public @Nullable UUID spaceId() {
        return null;
    }

    @Override
    public String address() {
        return "/espaces/demandes";
    }
}
