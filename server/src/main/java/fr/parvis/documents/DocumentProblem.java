package fr.parvis.documents;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about folders and documents.
public enum DocumentProblem implements ProblemType {
    /// The name cannot be kept; `reason` says why: see [EntryName].
    UNUSABLE_NAME(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Something bears that name there already; `name` and, where one may see it, `id` say what.
    NAME_TAKEN(HttpStatus.CONFLICT),
    /// A folder cannot go into itself or below itself.
    INTO_ITSELF(HttpStatus.CONFLICT),
    /// It lies in the trash.
    IN_TRASH(HttpStatus.GONE),
    /// It is not in the trash.
    NOT_IN_TRASH(HttpStatus.CONFLICT),
    /// The space is archived or ended: it can be read and nothing else.
    SPACE_CLOSED(HttpStatus.CONFLICT),
    /// It holds things with an access list of their own, which means nothing in another space.
    RESTRICTED_INSIDE(HttpStatus.CONFLICT),
    /// Asked of a document what only a folder has, or the other way round.
    WRONG_KIND(HttpStatus.CONFLICT),
    /// It is final: nothing of it changes until somebody who manages it reopens it.
    FINAL(HttpStatus.CONFLICT),
    /// Those who were asked to approve it say how far it is.
    UNDER_APPROVAL(HttpStatus.CONFLICT),
    /// Only an approval makes a document *validé*.
    NOT_BY_HAND(HttpStatus.CONFLICT),
    /// Somebody works on it, or on something that it would take away: `holder` says who, `until` when that ends at the
    /// latest, `lockedId` on what.
    LOCKED(HttpStatus.LOCKED),
    /// It holds personal data: its content is given to no guest.
    PERSONAL_DATA(HttpStatus.FORBIDDEN),
    /// A rule of retention keeps it, or something it holds: it leaves by a destruction slip alone; `name` says which.
    KEPT(HttpStatus.CONFLICT),
    /// One of the people to tell may not read it.
    CANNOT_READ(HttpStatus.CONFLICT),
    /// More than can be done at once; `limit` says how many.
    TOO_MANY(HttpStatus.UNPROCESSABLE_CONTENT),
    /// More folders inside one another than anybody could find again.
    TOO_DEEP(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    DocumentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
