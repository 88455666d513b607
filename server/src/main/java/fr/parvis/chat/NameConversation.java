package fr.parvis.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The subject of a topic or the name of a group.
public record NameConversation(@NotBlank @Size(max = 120) String title) {}
