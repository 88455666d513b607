package fr.parvis.documents;

import fr.parvis.spaces.AccessEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may see a folder or a document, beside the facilitators, who always may. No line at all: only oneself.
///
/// @param following what lies below it, has an access list of its own and is to follow it from now on
public record SetAccess(
        @NotNull @Size(max = 200) List<@Valid AccessEntry> entries,
        @Nullable @Size(max = 100) List<UUID> following) {
    public SetAccess(List<AccessEntry> entries) {
        this(entries, null);
    }

    List<UUID> followers() {
        return following == null ? List.of() : following;
    }
}
