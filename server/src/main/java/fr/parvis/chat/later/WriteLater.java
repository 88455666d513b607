package fr.parvis.chat.later;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A message to leave later.
///
/// @param id given by who writes, the message's own: scheduling it again changes nothing
public record WriteLater(
        @NotNull UUID id,
        @NotBlank @Size(max = 10_000) String body,
        @NotNull @Valid Due due) {}
