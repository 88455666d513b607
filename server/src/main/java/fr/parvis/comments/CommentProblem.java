package fr.parvis.comments;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about comments.
public enum CommentProblem implements ProblemType {
    /// So much was said of the document that nobody would read on; `limit` says how many comments it takes.
    TOO_MANY_COMMENTS(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    CommentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
