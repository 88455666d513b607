package fr.parvis.spaces;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where some people work together.
///
/// @param entryRole what one is on entering, or on being let in
/// @param accessListId governs whatever in the space has no list of its own
/// @param activeAt last deposit, change or message, to the minute; the moment of opening while nothing happened
/// @param archivedAt since when it is read-only and out of sight; null while active
/// @param endedAt since when it is ended for good; null otherwise
/// @param hidden whether it stands behind a conversation: see [HiddenSpaces]
public record Space(
        UUID id,
        UUID organisationId,
        String organisationSlug,
        String slug,
        String name,
        @Nullable String description,
        SpaceType type,
        SpaceAccess access,
        Role entryRole,
        UUID accessListId,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Instant createdAt,
        Instant activeAt,
        @Nullable Instant archivedAt,
        @Nullable Instant endedAt,
        boolean hidden) {

    /// Archived and ended spaces can be read and nothing else.
    public boolean isWritable() {
        return archivedAt == null && endedAt == null;
    }

    public boolean isSecret() {
        return access == SpaceAccess.SECRET;
    }

    /// Whether nothing has happened in it since it was opened, so that opening it can be undone.
    boolean isUntouched() {
        return activeAt.equals(createdAt);
    }
}
