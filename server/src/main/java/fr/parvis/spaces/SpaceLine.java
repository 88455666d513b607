package fr.parvis.spaces;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A space on a line of a list.
///
/// @param role null for who is not a member
/// @param memberCount people in it, by whatever way
/// @param joinRequests how many people wait to be let in; 0 for who does not decide about it
/// @param asked whether the reader asked to come in and waits
public record SpaceLine(
        UUID id,
        String organisationSlug,
        String organisationName,
        String slug,
        String name,
        @Nullable String description,
        SpaceType type,
        SpaceAccess access,
        @Nullable Role role,
        boolean favourite,
        Instant activeAt,
        @Nullable Instant archivedAt,
        int memberCount,
        int joinRequests,
        boolean asked) {}
