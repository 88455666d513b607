package fr.parvis.antivirus;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Why a content is not given, and what an administrator may not do with one.
public enum AntivirusProblem implements ProblemType {
    /// It is being inspected; ask again in a moment.
    FILE_WAITING(HttpStatus.CONFLICT),
    /// Something was found in it.
    FILE_QUARANTINED(HttpStatus.FORBIDDEN),
    /// Something was found in what was brought: nothing of it is kept.
    FILE_INFECTED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Nothing can be said of what was brought, and it cannot wait: nothing of it is kept.
    FILE_UNINSPECTED(HttpStatus.SERVICE_UNAVAILABLE),
    /// It was infected, and destroyed by an administrator.
    FILE_DESTROYED(HttpStatus.GONE),
    /// It is not in quarantine any more.
    NOT_QUARANTINED(HttpStatus.CONFLICT),
    /// The antivirus answers: nothing has to be delivered without it.
    ANTIVIRUS_ANSWERS(HttpStatus.CONFLICT);

    private final HttpStatus status;

    AntivirusProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    static AntivirusProblem of(Standing standing) {
        return switch (standing) {
            case WAITING -> FILE_WAITING;
            case QUARANTINED -> FILE_QUARANTINED;
            case DESTROYED -> FILE_DESTROYED;
        };
    }
}
