package fr.parvis.documents;

import fr.parvis.spaces.AccessEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Who may see a folder or a document, beside the facilitators, who always may. No line at all: only oneself.
public record SetAccess(@NotNull @Size(max = 200) List<@Valid AccessEntry> entries) {}
