package fr.parvis.chat.later;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message of the reader's that waits for its moment.
///
/// @param subject what its conversation was called when it was scheduled
/// @param body as typed
/// @param refused why it did not leave: the slug of the refusal; null while it waits
public record LateMessageView(
        UUID id,
        UUID conversationId,
        String subject,
        String body,
        Instant dueAt,
        @Nullable String refused) {}
