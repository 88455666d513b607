package fr.parvis.people;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What people and their administrators are refused.
public enum PeopleProblem implements ProblemType {
    /// The address belongs to another account, of another name.
    EMAIL_TAKEN(HttpStatus.CONFLICT),
    EMAIL_INVALID(HttpStatus.BAD_REQUEST),
    LOGIN_TAKEN(HttpStatus.CONFLICT),
    /// They belong to this authority already.
    ALREADY_IN_ORGANISATION(HttpStatus.CONFLICT),
    /// An authority keeps at least one administrator, and the installation as well.
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT),
    /// The person also belongs to an authority that the actor does not run: only the hat here may be changed.
    ACCOUNT_SHARED(HttpStatus.FORBIDDEN),
    GROUP_NAME_TAKEN(HttpStatus.CONFLICT),
    /// The end of a guest's access is at most 12 months away, and in the future.
    GUEST_END(HttpStatus.BAD_REQUEST),
    /// The address belongs to a member of an authority.
    NOT_A_GUEST(HttpStatus.CONFLICT),
    /// The address is that of somebody who has an account: they are added to the space, not by mail.
    HAS_ACCOUNT(HttpStatus.CONFLICT),
    /// The person has no e-mail: print the letter.
    NO_EMAIL(HttpStatus.CONFLICT),
    /// The person chose a password already: they use "mot de passe oublié".
    ALREADY_ACTIVE(HttpStatus.CONFLICT),
    /// `bits` reached of `wanted`; `advice` says why, in a code that the interface words.
    WEAK_PASSWORD(HttpStatus.BAD_REQUEST),
    /// Unknown identifier or wrong password: the two are not told apart.
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    /// The present password, asked for again, is not that one.
    WRONG_PASSWORD(HttpStatus.FORBIDDEN),
    /// `retryAfter` seconds to wait.
    TOO_MANY_TRIES(HttpStatus.TOO_MANY_REQUESTS),
    /// `limit` at once, for one person.
    TOO_MANY_APPLICATION_PASSWORDS(HttpStatus.CONFLICT),
    /// The absence that was said is over already.
    ABSENCE_OVER(HttpStatus.BAD_REQUEST),
    /// Only another member of one's authority answers in one's place.
    STAND_IN(HttpStatus.BAD_REQUEST),
    /// Too many people sign in at this moment.
    SIGN_IN_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    /// The link was used, replaced, or is too old.
    LINK_EXPIRED(HttpStatus.GONE),
    /// The file is no list of people that can be read; `reason` says why.
    LIST_UNREADABLE(HttpStatus.BAD_REQUEST),
    /// `megabytes` at most.
    PORTRAIT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /// It is no picture, or one that cannot be decoded.
    PORTRAIT_UNREADABLE(HttpStatus.BAD_REQUEST),
    /// Many pictures wait to be decoded; trying again is safe.
    PORTRAIT_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    /// Accounts changed since the list was shown: it is to be shown again.
    LIST_CHANGED(HttpStatus.CONFLICT),
    /// `limit` lines at most.
    LIST_TOO_LONG(HttpStatus.CONTENT_TOO_LARGE);

    private final HttpStatus status;

    PeopleProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
