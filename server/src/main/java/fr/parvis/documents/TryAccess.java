package fr.parvis.documents;

import fr.parvis.spaces.AccessEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An access that somebody thinks of giving.
///
/// @param entries null to follow the folder again
public record TryAccess(@Nullable @Size(max = 200) List<@Valid AccessEntry> entries) {}
