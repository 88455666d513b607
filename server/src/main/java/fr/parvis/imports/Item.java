package fr.parvis.imports;

import fr.parvis.imports.sources.Found;
import fr.parvis.imports.sources.History;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder or a file that an import found and is to bring.
///
/// @param parent the number of the folder it lies in; null at the top
/// @param parentEntry what that folder became; null where it has not come yet
/// @param name under which it will be kept
/// @param history what an export says of it; null for other sources
record Item(
        int number,
        @Nullable Integer parent,
        @Nullable UUID parentEntry,
        boolean folder,
        String path,
        String name,
        String locator,
        long size,
        @Nullable Instant modifiedAt,
        @Nullable String mark,
        @Nullable String about,
        @Nullable History history) {

    Found found() {
        return new Found(path, folder, size, modifiedAt, locator, null, null);
    }

    /// What is written of an item when it is found.
    record Noted(
            int number,
            @Nullable Integer parent,
            boolean folder,
            String path,
            String name,
            String locator,
            long size,
            @Nullable Instant modified,
            @Nullable String mark,
            @Nullable String about,
            @Nullable String fate,
            @Nullable String history) {}

    /// What is written of it when it is done with.
    ///
    /// @param fate BROUGHT or LEFT
    /// @param name that it got in the end; null for the one it had
    record Settled(
            int number,
            String fate,
            @Nullable String name,
            @Nullable String mark,
            @Nullable String about,
            @Nullable String hash,
            @Nullable Long size,
            @Nullable UUID entry) {}
}
