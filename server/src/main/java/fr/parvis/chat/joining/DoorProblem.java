package fr.parvis.chat.joining;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What doors refuse.
enum DoorProblem implements ProblemType {
    /// It was closed or renewed, its topic is closed, its space archived or secret; or it never was.
    DOOR_CLOSED(HttpStatus.GONE),
    /// Its last day is over.
    DOOR_OVER(HttpStatus.GONE),
    /// As many as it was opened for came by it, or wait.
    DOOR_FULL(HttpStatus.CONFLICT),
    /// A secret space has no door: nobody outside is to know that it exists.
    DOOR_OF_SECRET_SPACE(HttpStatus.CONFLICT),
    /// So many asked from the same place, or for the same address: later.
    DOOR_BUSY(HttpStatus.TOO_MANY_REQUESTS),
    /// Whoever comes by a link reads, answers or writes; others are named facilitators.
    DOOR_ROLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Somebody else answered before.
    ASKING_DECIDED(HttpStatus.CONFLICT),
    /// What one asked was replaced, or its time is over.
    ASKING_OVER(HttpStatus.GONE);

    private final HttpStatus status;

    DoorProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
