package fr.parvis.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something thrown away long ago, as an administrator sees it: that it was, and not what is in it.
public record OldTrashView(
        UUID id,
        EntryKind kind,
        String name,
        String spaceName,
        Instant trashedAt,
        @Nullable PersonRef trashedBy) {}
