package fr.parvis.chat.pins;

import java.time.Instant;
import java.util.UUID;

/// A message that stays at the head of its conversation.
///
/// @param seq where it stands
/// @param excerpt the beginning of what it says, on one line
/// @param at when it was written
public record PinView(
        UUID messageId, long seq, String authorName, String excerpt, Instant at, String pinnedBy, Instant pinnedAt) {}
