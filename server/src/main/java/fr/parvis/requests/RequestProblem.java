package fr.parvis.requests;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about requests.
public enum RequestProblem implements ProblemType {
    /// The definition cannot be used as it is; `flaws` says what stands in the way.
    DESIGN_FLAWED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Somebody else writes the definition; what they wrote is shown.
    DEFINITION_CHANGED(HttpStatus.CONFLICT),
    /// Requests were made with it: it is closed, not deleted.
    DEFINITION_USED(HttpStatus.CONFLICT),
    /// The form was published anew since it was read.
    FORM_CHANGED(HttpStatus.CONFLICT),
    /// `question` wants an answer.
    ANSWER_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /// `question` is not answered so.
    ANSWER_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Somebody moved it meanwhile; it stands at `step`.
    MOVED_MEANWHILE(HttpStatus.CONFLICT),
    /// Somebody took it meanwhile: `name`.
    TAKEN_MEANWHILE(HttpStatus.CONFLICT),
    /// Refusing and asking for more want a reason.
    REASON_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It is over: nothing is added to it.
    CASE_CLOSED(HttpStatus.CONFLICT),
    /// Only those who contribute to the space are given requests.
    NO_AGENT(HttpStatus.UNPROCESSABLE_CONTENT),
    /// What leads there depends on the answer to `question`, which is awaited.
    ANSWER_AWAITED(HttpStatus.CONFLICT),
    /// All that had to be answered was.
    NOTHING_MISSING(HttpStatus.CONFLICT),
    /// The installation receives no mail, or the definition is not offered: it has no address.
    NO_BOX(HttpStatus.CONFLICT),
    /// So many files are with it that no more are taken; `limit` says how many.
    CASE_FULL(HttpStatus.UNPROCESSABLE_CONTENT),
    /// The secret of a mail was used, is too old or never was, or the answer is not awaited any more.
    CASE_KEY_OVER(HttpStatus.GONE),
    /// The space has as many canned answers as it may have; `limit` says how many.
    CANNED_ENOUGH(HttpStatus.CONFLICT),
    /// It cannot be merged into that one.
    UNMERGEABLE(HttpStatus.CONFLICT),
    /// It cannot be related to that one.
    UNRELATABLE(HttpStatus.CONFLICT),
    /// It has to do with as many as it may; `limit` says how many.
    RELATED_ENOUGH(HttpStatus.CONFLICT),
    /// The public form takes nothing more in.
    DOOR_SHUT(HttpStatus.CONFLICT),
    /// What is asked to be agreed to was not.
    DOOR_CONSENT_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Only photographs (JPEG, PNG) and PDF files are taken at a public door.
    BROUGHT_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Larger than is taken at a public door: `megabytes`.
    BROUGHT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /// As many files as are taken: `limit`.
    BROUGHT_ENOUGH(HttpStatus.CONFLICT),
    /// Others ask for the same by it: it is not taken back.
    CASE_GATHERS(HttpStatus.CONFLICT),
    /// Its space has put the tool away: nothing is asked there any more.
    REQUESTS_AWAY(HttpStatus.GONE);

    private final HttpStatus status;

    RequestProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
