package fr.parvis.chat.keeping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long the messages of a space are kept.
///
/// @param chosen null where they are kept always
/// @param going what goes on the first night, or the next one; null where nothing is to go
record KeepingView(@Nullable ChosenKeeping chosen, @Nullable GoingMessages going) {

    record ChosenKeeping(int years, String by, Instant at) {}

    /// @param on from when on
    /// @param before what was said before that day
    /// @param messages how many that will be
    /// @param kept topics that a rule of retention keeps, and so are left as they are
    record GoingMessages(int years, Instant on, Instant before, int messages, int kept) {}
}
