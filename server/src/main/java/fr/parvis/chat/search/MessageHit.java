package fr.parvis.chat.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that was found in a conversation.
///
/// @param excerpt where the words stand, each between U+0001 and U+0002
public record MessageHit(
        UUID id,
        @Nullable String excerpt,
        @Nullable String authorName,
        @Nullable Instant at,
        String address) {}
