package fr.parvis.contributions;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about contributions.
public enum ContributionProblem implements ProblemType {
    /// It ended, or was closed: nothing more comes in.
    CONSULTATION_OVER(HttpStatus.CONFLICT),
    /// It begins on another day.
    CONSULTATION_NOT_BEGUN(HttpStatus.CONFLICT),
    /// Something was written already: it is closed, not deleted.
    CONSULTATION_IN_USE(HttpStatus.CONFLICT),
    /// The last day is before the first, or before today.
    ENDS_TOO_SOON(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Groups and services are asked, and none is named, or one of another authority.
    NOBODY_ASKED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Nobody is to know who wrote, and so few are asked that each would guess: `people`, of `least` at least.
    TOO_FEW_TO_HIDE(HttpStatus.UNPROCESSABLE_CONTENT),
    /// A secret space asks its own members only: the others would learn of it.
    SECRET_ASKS_MEMBERS(HttpStatus.UNPROCESSABLE_CONTENT),
    /// One has written as many as one may; `most` says how many.
    CONTRIBUTION_LIMIT(HttpStatus.CONFLICT),
    /// One has written a lot within this hour; `most` says how many are taken.
    CONTRIBUTION_PACE(HttpStatus.TOO_MANY_REQUESTS),
    /// So much was written that nobody would read on; `limit` says how many it takes. What was refused or merged does
    /// not count.
    CONSULTATION_FULL(HttpStatus.CONFLICT),
    /// It was merged into another one meanwhile, or waits to be accepted.
    NOT_SHOWN(HttpStatus.CONFLICT),
    /// Others were merged into it: they are parted first, or the other one is merged into it.
    HOLDS_OTHERS(HttpStatus.CONFLICT),
    /// It was answered: it stays.
    ALREADY_ANSWERED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ContributionProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
