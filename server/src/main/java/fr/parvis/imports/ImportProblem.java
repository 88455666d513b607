package fr.parvis.imports;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about imports.
enum ImportProblem implements ProblemType {
    /// It has not been looked at yet, or was accepted already.
    NOT_TO_BE_ACCEPTED(HttpStatus.CONFLICT),
    /// It goes on, or has ended.
    NOT_HALTED(HttpStatus.CONFLICT),
    /// It has ended, or was stopped already.
    NOT_UNDER_WAY(HttpStatus.CONFLICT),
    /// It works: stop it first.
    IMPORT_UNDER_WAY(HttpStatus.CONFLICT),
    /// What it would bring is more than the authority may still keep; `left` says how many bytes are free.
    IMPORT_TOO_LARGE(HttpStatus.INSUFFICIENT_STORAGE),
    /// So many wait already; `limit` says how many.
    TOO_MANY_IMPORTS(HttpStatus.CONFLICT),
    /// It is a space that was taken away whole, which only those who run the folder bring back, for it says who wrote
    /// what.
    EXPORT_FOR_FACILITATORS(HttpStatus.FORBIDDEN),
    /// The server has forgotten the password, and asks for it again.
    SECRET_NEEDED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ImportProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
