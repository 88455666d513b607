package fr.parvis.polls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A poll in a list.
///
/// @param title empty for a draft that has none yet
/// @param awaited whether the reader's answer is
/// @param at when it opened; of a draft, when it was last written
public record PollLine(
        UUID id,
        String title,
        Poll.State state,
        boolean anonymous,
        int questions,
        String authorName,
        Instant at,
        @Nullable Instant closesAt,
        int asked,
        int answers,
        boolean awaited,
        boolean answered) {}
