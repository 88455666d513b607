package fr.parvis.chat.messages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What a message says from now on.
public record EditMessage(@NotBlank @Size(max = 10_000) String body) {}
