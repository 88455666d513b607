package fr.parvis.chat.notes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A space in which the reader may keep notes.
///
/// @param people how many read them there
/// @param notedAt when the reader kept one there last; null for never
public record NotePlace(
        UUID spaceId, String name, int people, @Nullable Instant notedAt) {}
