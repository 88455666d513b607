package fr.parvis.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as its page shows it.
///
/// @param folderName where it goes
/// @param failure why it waits: the slug of a problem
/// @param awaitsSecret whether it goes on once somebody has given the password again
/// @param filesPerSecond at the pace so far; null before anything came
/// @param secondsLeft at that pace
/// @param free how many bytes the authority may still keep; null where nothing limits it
/// @param groups what is to be said of single items, counted
record ImportView(
        UUID id,
        SourceKind source,
        String label,
        UUID spaceId,
        UUID folderId,
        String folderName,
        Import.State state,
        @Nullable String failure,
        boolean awaitsSecret,
        String startedBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        long folders,
        long files,
        long bytes,
        long toBring,
        long bytesToBring,
        long brought,
        long bytesBrought,
        long left,
        @Nullable Double filesPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Long free,
        @Nullable Duplicates duplicates,
        List<ImportGroup> groups,
        List<String> can) {

    /// The path of its page.
    static String address(UUID id) {
        return "/importations/" + id;
    }
}
