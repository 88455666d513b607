package fr.parvis.polls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A poll in the calendar of those that one may see.
///
/// @param spaceName null for who is asked from elsewhere
/// @param awaited whether the reader's answer is
public record CalendarLine(
        UUID id,
        String title,
        @Nullable String spaceName,
        String authorName,
        Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        int asked,
        boolean awaited) {}
