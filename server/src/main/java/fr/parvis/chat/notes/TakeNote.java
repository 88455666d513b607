package fr.parvis.chat.notes;

import fr.parvis.chat.Text;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was said elsewhere.
///
/// @param id given by who writes: sending it again changes nothing
/// @param with whom; null for nobody in particular
/// @param at when it was said, which may be long before the note arrives
public record TakeNote(
        @NotNull UUID id,
        @NotNull NoteKind kind,
        @Nullable @Size(max = 120) String with,
        @NotNull Instant at,
        @NotBlank @Size(max = 9_000) String text) {
    private static final Duration JUST_NOW = Duration.ofMinutes(10);
    private static final Duration LONG_AGO = Duration.ofDays(3650);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' H 'h' mm", Locale.FRENCH);

    /// The message that it becomes: how, with whom and when in its first line, so that all of it is found, mailed and
    /// taken out like any message.
    ///
    /// @param zone in which its readers count the hours
    /// @throws Problem INVALID where nothing legible is left, or for what was said in another time
    String body(Instant now, ZoneId zone) {
        if (at.isBefore(now.minus(LONG_AGO))) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("at")));
        }
        var head = new StringBuilder("**").append(kind.words());
        if (with != null && !with.isBlank()) {
            head.append(" avec ").append(Text.line(with, "with").replace("*", ""));
        }
        head.append("**");
        if (at.isBefore(now.minus(JUST_NOW))) {
            head.append(", ").append(WHEN.format(at.atZone(zone)));
        }
        return head.append('\n').append(Text.lines(text, "text")).toString();
    }
}
