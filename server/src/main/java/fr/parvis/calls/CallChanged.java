package fr.parvis.calls;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something about a call, or in it, is otherwise now.
///
/// @param detail how many it was about, where that says something
/// @param by who runs it; null for a visitor, and for what happens by itself on its day
public record CallChanged(
        What what,
        UUID callId,
        String title,
        UUID spaceId,
        @Nullable String detail,
        Instant at,
        @Nullable UUID by) implements Change, Journaled {

    /// What happened.
    public enum What {
        WRITTEN,
        PUBLISHED,
        CLOSED,
        DELETED,
        /// Something was brought, taken back or scored.
        MOVED,
        JUDGED,
        ANNOUNCED,
        /// Everything that did not win is gone, as was promised.
        ERASED
    }

    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }

    @Override
    public @Nullable Trace trace() {
        return switch (what) {
            case WRITTEN, MOVED, DELETED -> null;
            default ->
                new Trace(
                        "call." + what.name().toLowerCase(Locale.ROOT),
                        spaceId,
                        null,
                        false,
                        false,
                        callId,
                        title,
                        detail,
                        at,
                        by,
                        null);
        };
    }
}
