package fr.parvis.chat.reading;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody began to write.
///
/// @param body as it stands; empty forgets it
/// @param threadId the message that it would answer; null for none
public record SaveDraft(
        @NotNull @Size(max = 10_000) String body, @Nullable UUID threadId) {}
