package fr.parvis.notifications;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about what one is told.
public enum NotificationProblem implements ProblemType {
    /// A link of a mail is too old, was never ours, or speaks of a space that one has left.
    LEVEL_LINK_OVER(HttpStatus.GONE),
    /// The summary would come in the hours in which one is left alone.
    DIGEST_IN_QUIET_HOURS(HttpStatus.CONFLICT),
    /// There is no such time zone.
    TIME_ZONE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /// Nothing may be pushed to what a browser says of itself: keys that are none, an address that leads inside.
    DEVICE_UNUSABLE(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    NotificationProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
