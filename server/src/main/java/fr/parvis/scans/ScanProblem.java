package fr.parvis.scans;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about scans.
enum ScanProblem implements ProblemType {
    /// The space has let in as many machines as one may; `limit` says how many.
    TOO_MANY_SCANNERS(HttpStatus.CONFLICT),
    /// It lies in no inbox, or not any more: somebody else has filed it.
    NOT_WAITING(HttpStatus.CONFLICT),
    /// A machine asked for something else than to put a file in.
    WRITES_ONLY(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    ScanProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
