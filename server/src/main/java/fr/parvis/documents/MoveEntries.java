package fr.parvis.documents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folders and documents to put, or to copy, into a folder: all of them or none.
///
/// @param conflict what to do where a name is taken there; absent means that one is asked (NAME_TAKEN)
public record MoveEntries(
        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> ids,
        @NotNull UUID folderId,
        @Nullable Conflict conflict) {

    /// Keep both under two names; leave out what is taken.
    public enum Conflict {
        RENAME,
        SKIP
    }
}
