package fr.parvis.antivirus;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A content that was withheld is not any more, or the other way round.
///
/// @param signature what was found; null where nothing was
/// @param by the administrator who decided; null where the daemon did
/// @param reason why they released it
public record ContentJudged(
        String hash,
        How how,
        @Nullable String signature,
        @Nullable UUID by,
        @Nullable String reason) {

    /// What became of it.
    public enum How {
        QUARANTINED,
        /// Inspected late, and delivered from now on.
        FREED,
        RELEASED,
        DESTROYED
    }
}
