package fr.parvis.kinds;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about kinds of documents.
public enum KindProblem implements ProblemType {
    /// A pattern names something that no document has; `word` says what.
    PATTERN_STRANGE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Who is to keep a list of references does not read it.
    OWNER_NOT_READER(HttpStatus.UNPROCESSABLE_CONTENT),
    /// `address` is none of the web, nor of a document.
    ADDRESS_STRANGE(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    KindProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
