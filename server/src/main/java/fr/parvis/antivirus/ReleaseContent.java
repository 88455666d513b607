package fr.parvis.antivirus;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why an administrator holds a content to be harmless.
record ReleaseContent(@NotBlank @Size(max = 500) String reason) {}
