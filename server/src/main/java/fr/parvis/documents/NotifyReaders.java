package fr.parvis.documents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Telling people about documents: a mail with their links and a word.
public record NotifyReaders(
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids,
        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> personIds,
        @Nullable @Size(max = 2000) String message) {}
