package fr.parvis.polls;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of the answers that a question proposes.
///
/// @param label its words; of a date, a word more or nothing
/// @param day of a date
/// @param hour `19:00`, in the zone of the authority; null for the whole day
/// @param capacity how many may choose it; null for all
public record PollOption(
        @NotNull @Size(max = 200) String label,
        @Nullable LocalDate day,

        @Nullable @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String hour,

        @Nullable @Min(1) @Max(100_000) Integer capacity) {

    public static PollOption of(String label) {
        return new PollOption(label, null, null, null);
    }
}
