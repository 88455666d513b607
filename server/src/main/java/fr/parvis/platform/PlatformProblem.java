package fr.parvis.platform;

import org.springframework.http.HttpStatus;

/// Refusals that belong to no module.
public enum PlatformProblem implements ProblemType {
    /// Nobody is signed in.
    SIGNED_OUT(HttpStatus.UNAUTHORIZED),
    /// It does not exist, or the actor may not see it: the two are not told apart.
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /// The actor sees the thing and may not do this with it.
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /// The request did not come from our own pages.
    FOREIGN_REQUEST(HttpStatus.FORBIDDEN),
    /// The body or a parameter cannot be read, or breaks a stated bound; `fields` names which.
    INVALID(HttpStatus.BAD_REQUEST),
    /// Somebody else changed it meanwhile, or it exists already.
    CONFLICT(HttpStatus.CONFLICT),
    /// The database does not answer just now; nothing was kept, trying again is safe.
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    PlatformProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
