package fr.parvis.spaces;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where some people work together.
///
/// @param accessListId governs whatever in the space has no list of its own
/// @param archivedAt since when it is read-only and out of sight; null while active
/// @param endedAt since when it is ended for good; null otherwise
public record Space(
        UUID id,
        UUID organisationId,
        String organisationSlug,
        String slug,
        String name,
        SpaceType type,
        SpaceAccess access,
        UUID accessListId,
        @Nullable Instant archivedAt,
        @Nullable Instant endedAt) {

    /// Archived and ended spaces can be read and nothing else.
    public boolean isWritable() {
        return archivedAt == null && endedAt == null;
    }
}
