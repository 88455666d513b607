package fr.parvis.search;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What the search refuses.
public enum SearchProblem implements ProblemType {
    /// More than 200 characters.
    QUERY_TOO_LONG(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    SearchProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
