package fr.parvis.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A new topic, with its first message or without.
public record OpenTopic(
        @NotBlank @Size(max = 120) String title,
        @Nullable @Size(max = 10_000) String body) {}
