package fr.parvis.spaces;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A space from inside or, for who could join it, from its door.
///
/// @param slug the present one, wherever one came from
/// @param entryRole what one is on entering
/// @param role null for who is at the door
/// @param tools in use; none for who is at the door
/// @param memberCount people in it, of whom so many are guests
/// @param faces some of its people, facilitators first
/// @param joinRequests how many wait for an answer; 0 for who does not give it
/// @param asked whether the reader asked to come in and waits
/// @param can what the reader may do with it
public record SpaceView(
        UUID id,
        UUID organisationId,
        String organisationSlug,
        String organisationName,
        String slug,
        String name,
        @Nullable String description,
        SpaceType type,
        SpaceAccess access,
        Role entryRole,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Instant createdAt,
        Instant activeAt,
        @Nullable Instant archivedAt,
        @Nullable Role role,
        boolean favourite,
        List<SpaceTool> tools,
        int memberCount,
        int guestCount,
        List<SpacePersonView> faces,
        List<String> coHosts,
        int joinRequests,
        boolean asked,
        List<SpaceAction> can) {}
