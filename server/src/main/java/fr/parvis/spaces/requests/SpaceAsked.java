package fr.parvis.spaces.requests;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asks for a space; for those who open the authority's spaces.
///
/// @param subject the name they would give it
/// @param excerpt what it is for
public record SpaceAsked(
        UUID requestId, String subject, @Nullable String excerpt, List<UUID> recipients, Instant at, UUID by)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.REQUEST;
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
