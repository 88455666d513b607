package fr.parvis.retention.slips;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about destruction slips.
public enum SlipProblem implements ProblemType {
    /// `count` of the documents named cannot stand on a slip: their DUA runs, they are to be kept, or they stand on
    /// another one.
    NOT_DUE(HttpStatus.CONFLICT),
    /// It is not the slip's turn for that: not signed yet, without its visa, or over.
    SLIP_STATE(HttpStatus.CONFLICT),
    /// A document is not what the slip says any more; `name` says which.
    SLIP_STALE(HttpStatus.CONFLICT),
    /// The visa is dated before the slip was signed, or after today.
    VISA_DATE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// A visa is a PDF or a picture, of 20 MB at most.
    VISA_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    SlipProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
