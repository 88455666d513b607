package fr.parvis.retention.schedule;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about the retention schedule.
public enum ScheduleProblem implements ProblemType {
    /// The authority has a class of that title already.
    CLASS_EXISTS(HttpStatus.CONFLICT),
    /// It is given to folders or documents; `count` says to how many.
    CLASS_GIVEN(HttpStatus.CONFLICT),
    /// The file is no table of classes; it needs columns for title, DUA and final disposition.
    SCHEDULE_UNREADABLE(HttpStatus.BAD_REQUEST),
    /// The schedule changed since the table was shown.
    SCHEDULE_CHANGED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ScheduleProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
