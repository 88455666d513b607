package fr.parvis.retention;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about what is kept and what may go.
public enum RetentionProblem implements ProblemType {
    /// Final documents stay, a clean-up does not take them; `name` says which.
    FINAL_STAYS(HttpStatus.CONFLICT);

    private final HttpStatus status;

    RetentionProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
