package fr.parvis.links;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about links.
public enum LinkProblem implements ProblemType {
    /// It leads nowhere (any more): ended, expired, mistyped, or what it led to is not given any more. These are not
    /// told apart.
    LINK_CLOSED(HttpStatus.GONE),
    /// Its password has to be given first.
    LINK_LOCKED(HttpStatus.FORBIDDEN),
    /// That is not its password.
    WRONG_LINK_PASSWORD(HttpStatus.FORBIDDEN),
    /// It was used as many times as it may be.
    LINK_USED_UP(HttpStatus.GONE),
    /// Readers are not shown this document before it is approved, nor is anybody outside.
    NOT_SHOWN_YET(HttpStatus.CONFLICT),
    /// It holds personal data: no link gives it outside.
    PERSONAL_DATA_STAYS(HttpStatus.CONFLICT),
    /// Photographs in it keep the place where they were taken; `count` says how many. They go if that is said to be
    /// wanted.
    PHOTOGRAPHS_KEEP_PLACE(HttpStatus.CONFLICT),
    /// The file is larger than all that this link takes; `limit` says how much that is.
    LARGER_THAN_LINK(HttpStatus.CONTENT_TOO_LARGE),
    /// The link has taken as many files, or bytes, as it may.
    LINK_FULL(HttpStatus.CONFLICT);

    private final HttpStatus status;

    LinkProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
