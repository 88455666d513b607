package fr.parvis.spaces;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What this module refuses to whoever can see the thing.
public enum SpaceProblem implements ProblemType {
    /// The space is archived or ended: it can be read and nothing else.
    SPACE_ARCHIVED(HttpStatus.CONFLICT),
    /// *Confidentiel* is not offered before second factors exist.
    TYPE_NOT_OFFERED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Somebody must be left to run the space.
    LAST_FACILITATOR(HttpStatus.CONFLICT),
    /// Somebody runs the space: it is for them to name another.
    FACILITATOR_REMAINS(HttpStatus.CONFLICT),
    /// An invited person never runs a space.
    GUEST_NOT_FACILITATOR(HttpStatus.UNPROCESSABLE_CONTENT),
    /// The person, group or unit is in the space already, by name.
    MEMBER_ALREADY(HttpStatus.CONFLICT),
    /// A group or a unit brought the person in: there is no membership of their own to end.
    MEMBER_BY_GROUP(HttpStatus.CONFLICT),
    /// Rights in a space are given to its members alone.
    NOT_A_MEMBER(HttpStatus.UNPROCESSABLE_CONTENT),
    /// The space's own list stays as it is: a folder gets a list of its own.
    DEFAULT_LIST(HttpStatus.CONFLICT),
    /// Somebody decided already.
    DECIDED_ALREADY(HttpStatus.CONFLICT),
    /// The person asked already and waits for the answer.
    ASKED_ALREADY(HttpStatus.CONFLICT),
    /// Something happened in it since it was opened: it can be archived, and no longer undone.
    SPACE_IN_USE(HttpStatus.CONFLICT),
    /// A period ends after it starts.
    PERIOD_BACKWARDS(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    SpaceProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
