package fr.parvis.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which lines of a journal are wanted; null everywhere for all of them.
///
/// @param by only what that person did
/// @param topic only what that begins with: `document`, `access`, `member`, `space`, `dialogue`, `link`, `import`,
/// `scan`, `reading`; or one kind, as `reading.downloaded`
/// @param thing only what happened to that document, folder or person
/// @param from from that day on, in the authority's zone
/// @param until that day included
record JournalFilter(
        @Nullable UUID by,
        @Nullable String topic,
        @Nullable UUID thing,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
