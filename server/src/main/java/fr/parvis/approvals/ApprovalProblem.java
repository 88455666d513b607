package fr.parvis.approvals;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about approvals.
public enum ApprovalProblem implements ProblemType {
    /// People are asked about this document already.
    ALREADY_ASKED(HttpStatus.CONFLICT),
    /// A newer version came meanwhile; `version` is its number.
    NEWER_VERSION(HttpStatus.CONFLICT),
    /// It is not this person's turn: they answered, or somebody else comes first.
    NOT_YOUR_TURN(HttpStatus.CONFLICT),
    /// Nobody approves what they brought themselves.
    OWN_VERSION(HttpStatus.CONFLICT),
    /// One of those asked may not read the document.
    ASKED_CANNOT_READ(HttpStatus.CONFLICT),
    /// What a mail asked is not awaited any more: it was answered, a newer version came, or too long ago.
    NOT_AWAITED(HttpStatus.GONE);

    private final HttpStatus status;

    ApprovalProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
