package fr.parvis.spaces.requests;

import fr.parvis.spaces.SpaceType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request for a space, for its asker and for who answers.
///
/// @param outcome null while it waits
/// @param spaceSlug where it led; null unless a space was opened or a folder made
public record SpaceRequestView(
        UUID id,
        UUID organisationId,
        String organisationSlug,
        String organisationName,
        UUID askedBy,
        String askedByName,
        String name,
        SpaceType type,
        @Nullable String need,
        Instant askedAt,
        DecideSpaceRequest.@Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        @Nullable String decidedByName,
        @Nullable String spaceSlug,
        @Nullable String spaceName) {}
