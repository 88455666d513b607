package fr.parvis.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder or a file of an import of which something is to be said.
///
/// @param path as the source writes it
/// @param name as it is kept, or would be
/// @param mark RENAMED, JOINED, NAMESAKE, EMPTY, or why it is left
/// @param about a word more: where the same content lies, the name it got
/// @param fate BROUGHT, LEFT; null while it waits
/// @param entryId what it became
record ImportItemView(
        int number,
        boolean folder,
        String path,
        String name,
        long size,
        @Nullable Instant modifiedAt,
        @Nullable String mark,
        @Nullable String about,
        @Nullable String fate,
        @Nullable UUID entryId) {}
