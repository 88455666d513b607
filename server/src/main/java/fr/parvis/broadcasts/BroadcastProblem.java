package fr.parvis.broadcasts;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about broadcasts.
public enum BroadcastProblem implements ProblemType {
    /// It was sent already: it is never sent twice, nor changed.
    BROADCAST_SENT(HttpStatus.CONFLICT),
    /// Those who have not read it were sent to again already.
    BROADCAST_CHASED(HttpStatus.CONFLICT),
    /// It has no title, or no text.
    BROADCAST_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Nobody would receive it.
    BROADCAST_TO_NOBODY(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Other people, or other channels, than those that were shown: nothing was sent.
    AUDIENCE_CHANGED(HttpStatus.CONFLICT),
    /// The link leads out of Parvis.
    BROADCAST_LINK_ELSEWHERE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// The secret of a mail that leads nowhere any more.
    BROADCAST_LINK_OVER(HttpStatus.GONE);

    private final HttpStatus status;

    BroadcastProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
