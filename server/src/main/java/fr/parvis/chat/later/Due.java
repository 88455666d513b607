package fr.parvis.chat.later;

import fr.parvis.chat.ChatProblem;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// A moment to come, as somebody reads it on their clock. An hour that the clocks leap over is the one after it, one
/// that they go through twice is the first.
///
/// @param at on the clock
/// @param zone where the clock is: `Europe/Paris`
public record Due(
        @NotNull LocalDateTime at, @NotBlank @Size(max = 60) String zone) {
    private static final Duration FARTHEST = Duration.ofDays(370);

    /// @throws Problem MOMENT_PASSED for what is not to come; INVALID for more than a year ahead or no such zone
    Instant instant(Instant now) {
        try {
            var due = at.atZone(ZoneId.of(zone)).toInstant();
            if (!due.isAfter(now)) {
                throw new Problem(ChatProblem.MOMENT_PASSED);
            }
            if (due.isAfter(now.plus(FARTHEST))) {
                throw invalid();
            }
            return due;
        } catch (DateTimeException unknown) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("due")));
    }
}
