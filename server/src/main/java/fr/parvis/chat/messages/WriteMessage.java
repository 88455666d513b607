package fr.parvis.chat.messages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message.
///
/// @param id given by who writes: sending it again changes nothing
/// @param threadId the message that it answers; null for none
public record WriteMessage(
        @NotNull UUID id,
        @NotBlank @Size(max = 10_000) String body,
        @Nullable UUID threadId) {}
