package fr.parvis.comments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Says something of a document.
///
/// @param body what is said; `@[Nom](person:…)` names somebody
/// @param version the one that its author looks at
/// @param place what in it; null for the whole
public record WriteComment(
        @NotBlank @Size(max = 4000) String body,
        int version,
        @Nullable @Valid Place place) {}
