package fr.parvis.organisations;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

enum OrganisationProblem implements ProblemType {
    /// Another authority of the installation has this short name.
    SLUG_TAKEN(HttpStatus.CONFLICT),
    /// Another service has this name at the same place.
    UNIT_NAME_TAKEN(HttpStatus.CONFLICT),
    /// A service is deleted when it has neither people nor services below it.
    UNIT_NOT_EMPTY(HttpStatus.CONFLICT),
    /// A service cannot be put below itself.
    UNIT_BELOW_ITSELF(HttpStatus.CONFLICT),
    /// The picture weighs too much to be arms.
    ARMS_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /// Nothing that the sandbox could draw.
    ARMS_UNREADABLE(HttpStatus.BAD_REQUEST),
    /// Many pictures wait to be decoded.
    ARMS_BUSY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    OrganisationProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
