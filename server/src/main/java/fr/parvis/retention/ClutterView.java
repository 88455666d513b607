package fr.parvis.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a space could do without, as far as the reader may throw it away.
///
/// @param writable false in a space that is archived or ended, which nothing leaves
/// @param bytes what the space holds, versions and trash included
/// @param quota what it may hold; null without limit
/// @param trashed what of it lies in the trash
public record ClutterView(
        boolean writable, long bytes, @Nullable Long quota, long trashed, List<Figure> figures) {

    /// How much of one kind. A document may be of several kinds.
    public record Figure(Reason reason, long files, long bytes) {}

    /// A document that could go.
    ///
    /// @param bytes all its versions
    /// @param folder where it lies; null for the root, or where the reader may not see that folder
    public record DocumentLine(
            UUID id,
            String name,
            long bytes,
            int versions,
            @Nullable String folder,
            Instant createdAt,
            Instant changedAt,
            @Nullable String changedBy) {}

    /// A content that lies in several places.
    ///
    /// @param bytes of one copy
    /// @param copies those that the reader may read, the oldest first; some of them where they are very many
    public record DuplicateLine(String hash, long bytes, long count, List<Copy> copies) {}

    /// @param removable whether the reader may throw it away
    public record Copy(
            UUID id,
            String name,
            UUID spaceId,
            String spaceName,
            @Nullable String folder,
            Instant createdAt,
            long bytes,
            boolean removable) {}
}
