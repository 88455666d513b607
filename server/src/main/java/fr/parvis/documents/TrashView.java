package fr.parvis.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something in the trash.
///
/// @param folder the name of the folder it lay in; null for the root, or where the reader may not see that folder
/// @param restorable whether the reader may take it out
public record TrashView(
        UUID id,
        EntryKind kind,
        String name,
        @Nullable Long size,
        @Nullable String mediaType,
        @Nullable String folder,
        Instant trashedAt,
        @Nullable PersonRef trashedBy,
        boolean restorable) {}
