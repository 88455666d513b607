package fr.parvis.contributions;

import fr.parvis.contributions.Consultation.State;
import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something about a consultation, or in it, is otherwise now. What is written where anonymity is total is told by no
/// event: an event has its moment.
///
/// @param state TO_COME while only those who run the space may know of it, though it was closed
/// @param by who runs the space; null for who wrote or supported, of whom nothing is said
public record ConsultationChanged(
        What what,
        UUID consultationId,
        String question,
        State state,
        UUID spaceId,
        List<UUID> elsewhere,
        Instant at,
        @Nullable UUID by)
        implements Change, Journaled {

    /// What happened.
    public enum What {
        CHANGED,
        CLOSED,
        REOPENED,
        DELETED,
        /// Somebody wrote, supported or withdrew.
        BROUGHT,
        /// Something was accepted, refused, answered or merged.
        SORTED
    }

    public static ConsultationChanged of(
            What what, Consultation it, List<UUID> elsewhere, Instant at, @Nullable UUID by) {
        var state = it.isToCome() ? State.TO_COME : it.state();
        return new ConsultationChanged(what, it.id(), it.question(), state, it.spaceId(), elsewhere, at, by);
    }

    @Override
    public Audience audience() {
        return new Audience(spaceId, null, elsewhere);
    }

    @Override
    public @Nullable Trace trace() {
        if (what == What.BROUGHT || what == What.SORTED || by == null) {
            return null;
        }
        var kind = "consultation." + what.name().toLowerCase(Locale.ROOT);
        var reserved = state == State.TO_COME;
        return new Trace(kind, spaceId, null, reserved, false, consultationId, question, null, at, by, null);
    }
}
