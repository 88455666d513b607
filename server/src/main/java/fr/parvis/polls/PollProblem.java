package fr.parvis.polls;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about polls.
public enum PollProblem implements ProblemType {
    /// What is asked, or an answer that is proposed, is missing; `question` is its place.
    POLL_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Two answers of the question `question` say the same.
    OPTIONS_REPEATED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It would be over before it begins.
    CLOSES_TOO_SOON(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Nobody would be asked.
    NOBODY_ASKED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Among so few everybody would know who answered what; `least` is how many it takes.
    TOO_FEW_FOR_ANONYMITY(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Places are given to somebody: an anonymous poll has none.
    NO_ROOM_WITHOUT_NAMES(HttpStatus.UNPROCESSABLE_CONTENT),
    /// This is no address of mail: `email`.
    NOT_AN_ADDRESS(HttpStatus.UNPROCESSABLE_CONTENT),
    /// So many people outside were asked within a day: `limit`.
    TOO_MANY_ADDRESSES(HttpStatus.TOO_MANY_REQUESTS),
    /// Somebody has answered: what was asked stays as they read it.
    QUESTIONS_FIXED(HttpStatus.CONFLICT),
    /// It is open: who is asked, and whether names are seen, stays as it was said.
    TERMS_FIXED(HttpStatus.CONFLICT),
    /// The questions changed since the reader saw them.
    QUESTIONS_CHANGED(HttpStatus.CONFLICT),
    POLL_CLOSED(HttpStatus.CONFLICT),
    /// Whoever answered, once is all.
    ALREADY_ANSWERED(HttpStatus.CONFLICT),
    /// The person is not among those who are asked.
    NOT_ASKED(HttpStatus.FORBIDDEN),
    /// Nothing was answered.
    BALLOT_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    /// So many chose it that there is no room: `option` is its words.
    OPTION_FULL(HttpStatus.CONFLICT),
    /// The silent were reminded already: once is all.
    POLL_REMINDED(HttpStatus.CONFLICT),
    /// Everybody has answered.
    NOBODY_SILENT(HttpStatus.CONFLICT),
    /// So few answered that one would know who.
    RESULTS_WITHHELD(HttpStatus.CONFLICT),
    /// The link of a mail leads nowhere any more, or never did.
    POLL_LINK_OVER(HttpStatus.GONE);

    private final HttpStatus status;

    PollProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
