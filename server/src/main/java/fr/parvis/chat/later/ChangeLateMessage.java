package fr.parvis.chat.later;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Other words, another moment; what did not leave tries again then.
public record ChangeLateMessage(
        @NotBlank @Size(max = 10_000) String body,
        @NotNull @Valid Due due) {}
