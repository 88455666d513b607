package fr.parvis.calls;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about calls for entries.
public enum CallProblem implements ProblemType {
    /// The call is not there yet, or is past that.
    CALL_NOT_NOW(HttpStatus.CONFLICT),
    /// Something was brought already: it is closed, not thrown away.
    CALL_IN_USE(HttpStatus.CONFLICT),
    /// The last day is before the first or before today, or what did not win would go too soon or too late.
    CALL_DAYS(HttpStatus.UNPROCESSABLE_CONTENT),
    /// What did not win would go before a jury can have chosen: `days` are left to it at least.
    CALL_ERASE_SOON(HttpStatus.UNPROCESSABLE_CONTENT),
    /// There are criteria to score, and nobody who would.
    CALL_NO_JURY(HttpStatus.UNPROCESSABLE_CONTENT),
    /// A juror is not in the space.
    JUROR_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It takes entries from another day on, takes none any more, or never was.
    CALL_SHUT(HttpStatus.CONFLICT),
    /// Its space has put the tool away: nothing of it is public.
    CALL_AWAY(HttpStatus.GONE),
    /// Something that everybody agrees to was not.
    CONSENT_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /// No photograph came, where one is asked for.
    PICTURE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /// More photographs than an entry has; `most` says how many.
    PICTURES_MOST(HttpStatus.CONFLICT),
    /// So many photographs were tried for one entry that no more are.
    PICTURE_TRIES(HttpStatus.TOO_MANY_REQUESTS),
    /// Heavier than the call takes; `megabytes` says how much.
    PICTURE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /// Neither a JPEG nor a PNG, or a damaged one.
    PICTURE_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Many photographs come at once: again in a moment.
    PICTURE_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    /// As many entries as one may send are confirmed already; `most` says how many.
    ENTRIES_MOST(HttpStatus.CONFLICT),
    /// It was set aside, or is nothing that may win.
    NOT_TO_AWARD(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    CallProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
