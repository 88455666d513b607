package fr.parvis.visitors;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What public doors refuse.
public enum VisitProblem implements ProblemType {
    /// So many came from the same place, for the same address or to the same door without proving who they are: later.
    VISITS_BUSY(HttpStatus.TOO_MANY_REQUESTS),
    /// The small computation is wrong, too old, or was handed in before.
    WORK_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// What one brought was taken back, or its time is over; or the link never was.
    VISIT_OVER(HttpStatus.GONE);

    private final HttpStatus status;

    VisitProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
