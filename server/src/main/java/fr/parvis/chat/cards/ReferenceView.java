package fr.parvis.chat.cards;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that refers to something.
///
/// @param title of its conversation
/// @param excerpt the beginning of what it says
public record ReferenceView(
        UUID messageId,
        UUID conversationId,
        String title,
        @Nullable String spaceName,
        String authorName,
        String excerpt,
        Instant at,
        String address) {}
