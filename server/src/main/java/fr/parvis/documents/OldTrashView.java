package fr.parvis.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something thrown away long ago, as an administrator sees it: that it was, and not what is in it.
///
/// @param name null for what lies in a secret space: of it an administrator learns nothing more
/// @param keptUntil when it goes for good
public record OldTrashView(
        UUID id,
        EntryKind kind,
        @Nullable String name,
        String spaceName,
        Instant trashedAt,
        Instant keptUntil,
        @Nullable PersonRef trashedBy) {}
