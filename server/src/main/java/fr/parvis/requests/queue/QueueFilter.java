package fr.parvis.requests.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which requests of a space are listed.
///
/// @param whose null for everybody's
/// @param step of that definition; null for all
/// @param words in the title or the number; null for all
/// @param late those only of which an answer was expected by now
public record QueueFilter(
        Listing listing,
        @Nullable Whose whose,
        @Nullable UUID definitionId,
        @Nullable String step,
        @Nullable Integer urgency,
        @Nullable String words,
        boolean late) {

    /// Those that run, or those that are over.
    public enum Listing {
        OPEN,
        CLOSED
    }

    /// Those that I have, or that nobody has.
    public enum Whose {
        MINE,
        NOBODY
    }
}
