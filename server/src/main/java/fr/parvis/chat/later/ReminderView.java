package fr.parvis.chat.later;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that the reader is to be reminded of.
///
/// @param title of its conversation; null for one without title, of one or several people
/// @param address the path that leads to it
public record ReminderView(
        UUID messageId, @Nullable String title, String authorName, String excerpt, String address, Instant dueAt) {}
