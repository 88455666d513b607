package fr.parvis.links;

import fr.parvis.documents.EntryKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a link shows to whoever follows it.
///
/// @param left how many times something may still be taken; null without a limit
/// @param files what may be taken; nothing by a deposit link
/// @param more whether the folder holds more than is listed
/// @param filesLimit how many files a deposit link takes in all, and `bytesLimit` how many bytes
public record OpenedLink(
        LinkKind kind,
        String name,
        EntryKind entryKind,
        String organisation,
        @Nullable String word,
        Instant expiresAt,
        @Nullable Integer left,
        List<FileView> files,
        boolean more,
        int filesLimit,
        long bytesLimit) {

    /// @param path of the folders between the one given and it
    public record FileView(UUID id, List<String> path, String name, int version, long size, Instant changedAt) {}
}
