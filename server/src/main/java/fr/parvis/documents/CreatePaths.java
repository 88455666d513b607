package fr.parvis.documents;

import fr.parvis.spaces.AccessEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Folders to find or to make, as paths with `/` from the folder they go into.
///
/// @param access whom they are for: the first folder of each path is then made anew, with a number where its name is
/// taken, unless the actor made it and gave it a list of its own; null follows the folder they go into
public record CreatePaths(
        @NotNull @Size(min = 1, max = 2000) List<@NotNull @Size(min = 1, max = 4096) String> paths,
        @Nullable @Size(max = 30) List<@Valid AccessEntry> access) {
    public CreatePaths(List<String> paths) {
        this(paths, null);
    }
}
