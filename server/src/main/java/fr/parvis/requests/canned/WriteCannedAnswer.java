package fr.parvis.requests.canned;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Keeps words to be said again.
public record WriteCannedAnswer(
        @NotBlank @Size(max = 80) String title,
        @NotBlank @Size(max = 4000) String body) {}
