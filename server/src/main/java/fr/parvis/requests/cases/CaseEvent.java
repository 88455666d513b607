package fr.parvis.requests.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a request, as it is read.
///
/// @param byId null for what happened by itself
/// @param byVisitor whether who asked did it without an account; `byName` is theirs until they are forgotten
/// @param inPlaceOf for whom it was done, who was away
/// @param step the name of the step that it reached
/// @param move the button that was pressed
/// @param about the name of a person, a day; of FILED, MAIL where it came by mail
/// @param said in words
public record CaseEvent(
        UUID id,
        Kind kind,
        boolean internal,
        @Nullable UUID byId,
        @Nullable String byName,
        boolean byVisitor,
        @Nullable String inPlaceOf,
        @Nullable String step,
        @Nullable String move,
        @Nullable String about,
        @Nullable String said,
        Instant at) {

    /// What FILED is about where it came by mail.
    static final String MAIL = "mail";

    /// What happened.
    public enum Kind {
        FILED,
        MOVED,
        AGREED,
        SKIPPED,
        ASSIGNED,
        HANDED_BACK,
        SAID,
        NOTED,
        CANCELLED,
        URGENCY,
        EXPECTED,
        REMINDED,
        ESCALATED,
        MERGED,
        GATHERED,
        COMPLETED;

        boolean isInternal() {
            return this == NOTED || this == URGENCY || this == REMINDED || this == ESCALATED || this == GATHERED;
        }
    }
}
