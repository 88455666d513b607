package fr.parvis.requests.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Says something about a request.
///
/// @param internal whether who asked does not read it
public record SayInCase(@NotBlank @Size(max = 4000) String said, boolean internal) {}
